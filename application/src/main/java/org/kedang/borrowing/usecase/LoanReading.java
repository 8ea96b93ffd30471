package org.kedang.borrowing.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.FileFactsSource;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.api.Visibilities;
import org.kedang.access.api.Visibility;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.borrowing.api.LoanRow;
import org.kedang.borrowing.api.LoanView;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanPurpose;
import org.kedang.borrowing.domain.LoanWish;
import org.kedang.borrowing.spi.Loans;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;

/** Loans in the words of people, for those who may know of them. Asks nobody for permission. */
@Dependent
class LoanReading {
    private final Loans loans;
    private final Approvals approvals;
    private final FileCards cards;
    private final FileFactsSource files;
    private final People people;
    private final Visibilities visibilities;
    private final Clock clock;

    @Inject
    LoanReading(
            Loans loans,
            Approvals approvals,
            FileCards cards,
            FileFactsSource files,
            People people,
            Visibilities visibilities,
            Clock clock) {
        this.loans = loans;
        this.approvals = approvals;
        this.cards = cards;
        this.files = files;
        this.people = people;
        this.visibilities = visibilities;
        this.clock = clock;
    }

    /** Lines of the register; files the reader may not know of are left out of them. */
    List<LoanRow> rows(List<Loan> found, Actor reader) {
        if (found.isEmpty()) {
            return List.of();
        }
        Set<CustomerId> customers = new HashSet<>();
        Set<EmployeeId> ids = new HashSet<>();
        for (Loan loan : found) {
            customers.addAll(loan.wish().scope().customers());
            ids.add(loan.wish().borrower());
        }
        Map<CustomerId, FileCards.Card> known = cards.cards(customers);
        Map<EmployeeId, Person> persons = people.persons(ids);
        Visibility visibility = visibilities.of(reader);
        Instant now = Instant.now(clock);
        List<LoanRow> rows = new ArrayList<>();
        for (Loan loan : found) {
            boolean own = loan.wish().borrower().equals(reader.id());
            List<FileCards.Card> shown = loan.wish().scope().files().stream()
                    .filter(known::containsKey)
                    .map(known::get)
                    .filter(card -> own || visibility.knows(card.customer(), card.restricted()))
                    .toList();
            rows.add(row(loan, shown, persons.get(loan.wish().borrower()), now));
        }
        return rows;
    }

    private static LoanRow row(Loan loan, List<FileCards.Card> shown, @Nullable Person borrower, Instant now) {
        LoanWish wish = loan.wish();
        Loan.Course course = loan.course();
        boolean lent = loan.state() != Loan.State.ASKED
                && loan.state() != Loan.State.REFUSED
                && loan.state() != Loan.State.WITHDRAWN;
        Loan.HandOut out = course.handOut();
        Loan.Decision decision = course.decision();
        Instant lentAt = !lent || decision == null ? null : out == null ? decision.at() : out.at();
        return new LoanRow(
                loan.id(),
                loan.number(),
                loan.standing(now),
                borrower == null ? "" : borrower.number(),
                borrower == null ? "" : borrower.name(),
                shown,
                wish.scope().categories().stream().sorted().toList(),
                wish.scope().media().stream().sorted().toList(),
                wish.purpose() == null ? LoanPurpose.OTHER : wish.purpose(),
                wish.term().from(),
                wish.term().until(),
                loan.askedAt(),
                lentAt,
                course.returned() == null ? null : course.returned().at());
    }

    /** @throws Missing when the reader may not know of it */
    LoanView view(Loan loan, Actor reader) {
        ApprovalView approval = approvals.view(new ApprovalId(loan.approval()));
        boolean decides = approval.state() == ApprovalView.State.WAITING && approvals.decides(reader, approval.id());
        List<FileFacts> facts = files.facts(loan.wish().scope().files());
        if (!concerns(loan, reader, approval, facts) && !decides) {
            throw new Missing(LoanDesk.KIND, loan.id());
        }
        Loan.Course course = loan.course();
        LoanWish wish = loan.wish();
        LoanRow row = rows(List.of(loan), reader).get(0);
        LoanWish.Note note = wish.note();
        Loan.Decision decision = course.decision();
        Loan.HandOut out = course.handOut();
        Loan.Return back = course.returned();
        Loan.Closing closing = course.closing();
        return new LoanView(
                row,
                people.person(wish.borrower()).map(Person::departmentName).orElse(""),
                facts.stream().map(FileFacts::owner).distinct().map(this::name).toList(),
                wish.reason(),
                loan.secrecy(),
                wish.scope().printing(),
                wish.term().ends(),
                wish.extending(),
                note == null ? null : new LoanView.Noted(name(note.by()), note.channel(), note.words()),
                decision == null ? null : new LoanView.Decided(name(decision.by()), decision.at(), decision.note()),
                course.papers().stream()
                        .map(paper -> new LoanView.Paper(paper.name(), paper.sha256(), paper.found()))
                        .toList(),
                out == null ? null : new LoanView.HandedOut(name(out.by()), out.at(), out.pages(), out.note()),
                back == null
                        ? null
                        : new LoanView.Returned(
                                name(back.by()), back.at(), back.pages(), back.condition(), back.note()),
                loan.differences(),
                closing == null ? null : new LoanView.Closed(name(closing.by()), closing.at(), closing.explanation()),
                loan.approval().toString(),
                acts(loan, reader, decides),
                loan.revision());
    }

    // the borrower, whoever answers for a file, keeps or audits the register, wrote it down, or has decided
    private static boolean concerns(Loan loan, Actor reader, ApprovalView approval, List<FileFacts> facts) {
        LoanWish.Note note = loan.wish().note();
        return loan.wish().borrower().equals(reader.id())
                || reader.may(Permission.READ_LOANS)
                || (note != null && note.by().equals(reader.id()))
                || facts.stream().anyMatch(file -> file.owner().equals(reader.id()))
                || approval.decisions().stream().anyMatch(made -> made.who().equals(reader.id()));
    }

    private LoanView.Acts acts(Loan loan, Actor reader, boolean decides) {
        boolean own = loan.wish().borrower().equals(reader.id()) && reader.may(Permission.BORROW_FILE);
        boolean keeps = reader.may(Permission.KEEP_LOANS);
        boolean lent = loan.state() == Loan.State.LENT;
        boolean out = loan.course().handOut() != null;
        boolean over = loan.standing(Instant.now(clock)) == Loan.Standing.OVERDUE;
        boolean extendable = lent && (own || keeps) && !loans.extended(loan.id());
        return new LoanView.Acts(
                decides,
                own && loan.state() == Loan.State.ASKED,
                own && extendable,
                own && lent && !out,
                keeps && lent && !over && !out && loan.wish().scope().paper(),
                keeps && lent,
                keeps && loan.state() == Loan.State.RETURNED,
                keeps && !own && extendable);
    }

    private String name(EmployeeId id) {
        return people.person(id).map(Person::name).orElse("");
    }
}
