package org.kedang.profiles.spi;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.ProposedChange;
import org.kedang.profiles.domain.RegistrationId;

/** What was asked and done in the past, for rehearsing other rules on it. */
public interface PastRequests {

    /**
     * Registrations that were handed in, the last changed first.
     *
     * @param since from when on they were worked on
     * @param most how many at most
     */
    List<Opened> registrations(Instant since, int most);

    /**
     * Change requests that were not withdrawn, the last asked first.
     *
     * @param since from when on they were asked
     * @param most how many at most
     */
    List<Changed> changes(Instant since, int most);

    /**
     * What was written into filed customers' files, the last first; that they were opened is not among it.
     *
     * @param since from when on it was written
     * @param most how many at most
     */
    List<Written> writings(Instant since, int most);

    /**
     * Moves between the stages of business, the last first; the stages files were opened in are not among them.
     *
     * @param since from when on they were entered
     * @param most how many at most
     */
    List<Moved> moves(Instant since, int most);

    /**
     * Whose file it was, as the file stands today.
     *
     * @param owner who answers for the customer
     * @param restricted whether the file is one of those that are hidden from most
     */
    record OfFile(
            CustomerId customer,
            EmployeeId owner,
            DepartmentId department,
            boolean restricted,
            String number,
            String name) {}

    /**
     * A version of a file.
     *
     * @param fields codes of the fields that changed, for repeated rows {@code group[index].code}
     */
    record Written(OfFile file, int version, List<String> fields, Instant at) {
        public Written {
            fields = List.copyOf(fields);
        }
    }

    /** A move of a customer. */
    record Moved(OfFile file, int version, LifeStage from, LifeStage to, Instant at) {}

    /**
     * A registration.
     *
     * @param policy version of the opening policy it was handed in under; 0 when it remembers none
     * @param papers codes of the papers with it
     * @param at when it was last worked on
     */
    record Opened(
            RegistrationId id,
            EmployeeId handler,
            DepartmentId department,
            FieldValues values,
            FileTier tier,
            int policy,
            Set<String> papers,
            Instant at) {
        public Opened {
            papers = Set.copyOf(papers);
        }
    }

    /**
     * A change request.
     *
     * @param chain code of the chain it passed
     */
    record Changed(
            ChangeRequestId id,
            OfFile file,
            ChangeRequest.Kind kind,
            String chain,
            ProposedChange change,
            List<Evidence> papers,
            Instant at) {
        public Changed {
            papers = List.copyOf(papers);
        }
    }
}
