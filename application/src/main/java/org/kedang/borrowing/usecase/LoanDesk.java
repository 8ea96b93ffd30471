package org.kedang.borrowing.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.FileFactsSource;
import org.kedang.access.api.LentAccess;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.borrowing.api.LentPapers;
import org.kedang.borrowing.domain.LentPaper;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.spi.Loans;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;

/** What the verbs about loans share: finding one, its words, ending the access it has opened. */
@Dependent
class LoanDesk {
    private static final Logger LOG = Logger.getLogger(LoanDesk.class.getName());

    /** The subject kind of loans in approvals, audit and notices. */
    static final String KIND = "loan";

    private final Loans loans;
    private final FileCards cards;
    private final FileFactsSource files;
    private final LentAccess access;
    private final LentPapers papers;
    private final People people;

    @Inject
    LoanDesk(Loans loans, FileCards cards, FileFactsSource files, LentAccess access, LentPapers papers, People people) {
        this.loans = loans;
        this.cards = cards;
        this.files = files;
        this.access = access;
        this.papers = papers;
        this.people = people;
    }

    /** @throws Missing when there is no such loan */
    Loan find(LoanId id) {
        return loans.find(id).orElseThrow(() -> new Missing(KIND, id));
    }

    /** @throws Stale when it was changed since the revision was seen */
    Loan find(LoanId id, long revision) {
        Loan loan = find(id);
        if (loan.revision() != revision) {
            throw new Stale(revision, loan.revision());
        }
        return loan;
    }

    static String link(LoanId id) {
        return "/borrowing/loan.xhtml?id=" + id;
    }

    /** Its number and the first of its files, as people know it. */
    String title(String number, Collection<CustomerId> customers) {
        Map<CustomerId, FileCards.Card> known = cards.cards(customers);
        String first = customers.stream()
                .sorted(Comparator.comparing(CustomerId::toString))
                .map(known::get)
                .filter(Objects::nonNull)
                .map(FileCards.Card::name)
                .findFirst()
                .orElse("");
        int more = customers.size() - 1;
        return (number + " " + first).strip() + (more > 0 ? " +" + more : "");
    }

    String title(Loan loan) {
        return title(loan.number(), loan.wish().scope().customers());
    }

    /** Says in the record of an act which loan and which files it is about. */
    void note(Loan loan, AuditTrail trail) {
        trail.subject(KIND, loan.id(), title(loan));
        cards.cards(loan.wish().scope().customers())
                .values()
                .forEach(card -> trail.also("customer", card.customer(), card.number() + " " + card.name()));
    }

    /** The borrower and when it ends, in words for notices. */
    Map<String, String> words(Loan loan) {
        Map<String, String> words = new HashMap<>();
        words.put("record", title(loan));
        words.put("borrower", name(loan.wish().borrower()));
        words.put("until", loan.wish().term().until().toString());
        return words;
    }

    String name(EmployeeId id) {
        return people.person(id).map(Person::name).orElse("");
    }

    /** Who answers for the files now; never the borrower himself. */
    Set<EmployeeId> owners(Loan loan) {
        return files.facts(loan.wish().scope().files()).stream()
                .map(FileFacts::owner)
                .filter(owner -> !owner.equals(loan.wish().borrower()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The papers of its files as they are now; none when nothing is lent on the screen. */
    List<LentPaper> papersOf(Loan loan) {
        return loan.wish().scope().electronic()
                ? papers.papersOf(loan.wish().scope().files()).stream()
                        .map(paper -> new LentPaper(paper.customer(), paper.id(), paper.name(), paper.sha256(), null))
                        .toList()
                : List.of();
    }

    /** Its papers, each compared with what is stored now. */
    List<LentPaper> checked(Loan loan) {
        List<LentPaper> lent = loan.course().papers();
        if (lent.isEmpty()) {
            return lent;
        }
        var now = papers.fingerprints(lent.stream().map(LentPaper::paper).toList());
        return lent.stream()
                .map(paper -> paper.checked(
                        !now.containsKey(paper.paper())
                                ? LentPaper.Found.GONE
                                : paper.sha256().equals(now.get(paper.paper()))
                                        ? LentPaper.Found.SAME
                                        : LentPaper.Found.CHANGED))
                .toList();
    }

    /** Ends what the loan, and those it prolongs, have opened and is open still. */
    void closeAccess(Loan loan, EmployeeId by, String reason, Instant now) {
        Loan one = loan;
        while (one != null) {
            UUID opened = one.course().grant();
            boolean closed = opened != null && access.close(opened, by, reason, now);
            LOG.log(Level.FINE, "the access of {0} was open: {1}", new Object[] {one.number(), closed});
            LoanId before = one.wish().extending();
            one = before == null ? null : loans.find(before).orElse(null);
        }
    }
}
