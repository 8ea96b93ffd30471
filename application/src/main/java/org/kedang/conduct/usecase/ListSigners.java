package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Person;
import org.kedang.conduct.domain.AgreementSignature;
import org.kedang.conduct.domain.ConductText;
import org.kedang.conduct.domain.ContentDoor.Standing;
import org.kedang.conduct.domain.Handwriting;
import org.kedang.conduct.domain.SignatureId;
import org.kedang.conduct.spi.Signatures;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** Who signed a version of the agreement and who has not; those who have not come first. */
@Question(needs = Permission.READ_CONDUCT)
public class ListSigners {
    private final ConductShelf shelf;
    private final Signatures signatures;

    @Inject
    ListSigners(ConductShelf shelf, Signatures signatures) {
        this.shelf = shelf;
        this.signatures = signatures;
    }

    /** @param version null for the one in force */
    public record Command(@Nullable Integer version) {}

    /**
     * @param signature null when he has not signed
     * @param quizPassed whether he has passed the quiz in force
     * @param active false once he has left
     */
    public record Line(
            String number,
            String name,
            String department,
            @Nullable SignatureId signature,
            @Nullable Instant signedAt,
            Handwriting.@Nullable Way way,
            boolean quizPassed,
            boolean active) {}

    /** @param version 0 when there is no agreement */
    public record Answer(int version, int signed, int open, List<Line> people) {
        public Answer {
            people = List.copyOf(people);
        }
    }

    public Answer list(Actor actor, Command command) {
        Integer wanted = command.version();
        int version =
                wanted == null ? shelf.agreement().map(ConductText::version).orElse(0) : wanted;
        int quiz = shelf.paper().version();
        Map<EmployeeId, Standing> standings = signatures.standings();
        Map<EmployeeId, AgreementSignature> signed = new LinkedHashMap<>();
        signatures.ofVersion(version).forEach(one -> signed.put(one.employee(), one));
        List<Line> open = new ArrayList<>();
        List<Line> done = new ArrayList<>();
        Set<EmployeeId> seen = new HashSet<>();
        for (Person person : shelf.staff()) {
            seen.add(person.id());
            AgreementSignature signature = signed.get(person.id());
            Standing standing = standings.getOrDefault(person.id(), new Standing(0, 0));
            (signature == null ? open : done)
                    .add(line(
                            person.number(),
                            person.name(),
                            person.departmentName(),
                            signature,
                            standing.passed() >= quiz,
                            true));
        }
        signed.forEach((id, signature) -> {
            if (!seen.contains(id)) {
                Standing standing = standings.getOrDefault(id, new Standing(0, 0));
                done.add(line(signature.number(), signature.name(), "", signature, standing.passed() >= quiz, false));
            }
        });
        List<Line> all = new ArrayList<>(open);
        all.addAll(done);
        return new Answer(version, done.size(), open.size(), all);
    }

    private static Line line(
            String number,
            String name,
            String department,
            @Nullable AgreementSignature signature,
            boolean passed,
            boolean active) {
        return new Line(
                number,
                name,
                department,
                signature == null ? null : signature.id(),
                signature == null ? null : signature.signedAt(),
                signature == null ? null : signature.hand().way(),
                passed,
                active);
    }
}
