package org.kedang.conduct.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kedang.conduct.domain.AgreementSignature;
import org.kedang.conduct.domain.AttemptId;
import org.kedang.conduct.domain.ConductText;
import org.kedang.conduct.domain.ContentDoor.Standing;
import org.kedang.conduct.domain.Quarter;
import org.kedang.conduct.domain.QuizAttempt;
import org.kedang.conduct.domain.QuizPaper;
import org.kedang.conduct.domain.SessionId;
import org.kedang.conduct.domain.SignatureId;
import org.kedang.conduct.domain.TextKind;
import org.kedang.conduct.domain.TrainingPlan;
import org.kedang.conduct.domain.TrainingSession;
import org.kedang.conduct.spi.ConductTexts;
import org.kedang.conduct.spi.Signatures;
import org.kedang.conduct.spi.Trainings;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.usecase.Stale;

/** Texts, signatures and trainings in memory. */
final class InMemoryConduct {
    private final List<ConductText> texts = new ArrayList<>();
    private final List<QuizPaper> papers = new ArrayList<>();
    private final List<AgreementSignature> signatures = new ArrayList<>();
    private final Map<AttemptId, QuizAttempt> attempts = new LinkedHashMap<>();
    private final Map<Quarter, TrainingPlan> plans = new TreeMap<>(Comparator.reverseOrder());
    private final Map<SessionId, TrainingSession> sessions = new LinkedHashMap<>();
    int asked;

    ConductTexts texts() {
        return new ConductTexts() {
            @Override
            public List<ConductText> versions(TextKind kind) {
                return texts.stream().filter(one -> one.kind() == kind).toList();
            }

            @Override
            public List<Start> agreements() {
                return versions(TextKind.AGREEMENT).stream()
                        .map(one -> new Start(one.version(), one.startsOn()))
                        .toList();
            }

            @Override
            public List<Start> quizzes() {
                return papers.stream()
                        .map(one -> new Start(one.version(), one.startsOn()))
                        .toList();
            }

            @Override
            public void add(ConductText text) {
                if (texts.stream().anyMatch(one -> one.kind() == text.kind() && one.version() == text.version())) {
                    throw new Stale(text.version() - 1L, text.version());
                }
                texts.add(text);
            }

            @Override
            public List<QuizPaper> papers() {
                return List.copyOf(papers);
            }

            @Override
            public void add(QuizPaper paper) {
                if (papers.stream().anyMatch(one -> one.version() == paper.version())) {
                    throw new Stale(paper.version() - 1L, paper.version());
                }
                papers.add(paper);
            }
        };
    }

    Signatures signatures() {
        return new Signatures() {
            @Override
            public Standing standing(EmployeeId employee) {
                asked++;
                return new Standing(
                        of(employee).stream()
                                .mapToInt(AgreementSignature::version)
                                .max()
                                .orElse(0),
                        attempts(employee).stream()
                                .filter(InMemoryConduct::passed)
                                .mapToInt(QuizAttempt::version)
                                .max()
                                .orElse(0));
            }

            @Override
            public Map<EmployeeId, Standing> standings() {
                Map<EmployeeId, Standing> all = new HashMap<>();
                signatures.forEach(one -> all.put(one.employee(), standing(one.employee())));
                attempts.values().stream()
                        .filter(InMemoryConduct::passed)
                        .forEach(one -> all.put(one.employee(), standing(one.employee())));
                return all;
            }

            @Override
            public void add(AgreementSignature signature) {
                if (of(signature.employee()).stream().anyMatch(one -> one.version() == signature.version())) {
                    throw new Stale(signature.version() - 1L, signature.version());
                }
                signatures.add(signature);
            }

            @Override
            public Optional<AgreementSignature> find(SignatureId id) {
                return signatures.stream().filter(one -> one.id().equals(id)).findFirst();
            }

            @Override
            public List<AgreementSignature> of(EmployeeId employee) {
                return signatures.stream()
                        .filter(one -> one.employee().equals(employee))
                        .sorted(Comparator.comparing(AgreementSignature::version)
                                .reversed())
                        .toList();
            }

            @Override
            public List<AgreementSignature> ofVersion(int version) {
                return signatures.stream()
                        .filter(one -> one.version() == version)
                        .toList();
            }

            @Override
            public void add(QuizAttempt attempt) {
                if (attempts(attempt.employee()).stream()
                        .anyMatch(one -> one.version() == attempt.version() && one.number() == attempt.number())) {
                    throw new Stale(attempt.number() - 1L, attempt.number());
                }
                attempts.put(attempt.id(), attempt);
            }

            @Override
            public void handIn(QuizAttempt attempt) {
                QuizAttempt before = attempts.get(attempt.id());
                if (before == null || before.result() != null) {
                    throw new Stale(attempt.number(), attempt.number());
                }
                attempts.put(attempt.id(), attempt);
            }

            @Override
            public Optional<QuizAttempt> attempt(AttemptId id) {
                return Optional.ofNullable(attempts.get(id));
            }

            @Override
            public List<QuizAttempt> attempts(EmployeeId employee) {
                return attempts.values().stream()
                        .filter(one -> one.employee().equals(employee))
                        .sorted(Comparator.comparing(QuizAttempt::version)
                                .thenComparing(QuizAttempt::number)
                                .reversed())
                        .toList();
            }
        };
    }

    private static boolean passed(QuizAttempt attempt) {
        QuizAttempt.Result result = attempt.result();
        return result != null && result.passed();
    }

    Trainings trainings() {
        return new Trainings() {
            @Override
            public List<TrainingPlan> plans() {
                return List.copyOf(plans.values());
            }

            @Override
            public Optional<TrainingPlan> plan(Quarter quarter) {
                return Optional.ofNullable(plans.get(quarter));
            }

            @Override
            public void add(TrainingPlan plan) {
                if (plans.putIfAbsent(plan.quarter(), plan) != null) {
                    throw new Stale(0, 1);
                }
            }

            @Override
            public List<TrainingSession> sessions(Quarter quarter) {
                return sessions.values().stream()
                        .filter(one -> one.quarter().equals(quarter))
                        .sorted(Comparator.comparing(TrainingSession::heldOn))
                        .toList();
            }

            @Override
            public Optional<TrainingSession> session(SessionId id) {
                return Optional.ofNullable(sessions.get(id));
            }

            @Override
            public void add(TrainingSession session) {
                sessions.put(session.id(), session);
            }

            @Override
            public void note(TrainingSession session) {
                sessions.put(session.id(), session);
            }
        };
    }
}
