package org.kedang.portal.rest;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kedang.access.domain.GrantId;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.domain.RoomEntryId;
import org.kedang.conduct.domain.AttemptId;
import org.kedang.conduct.domain.SessionId;
import org.kedang.conduct.domain.SignatureId;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.domain.ContactId;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FeedbackId;
import org.kedang.profiles.domain.FollowUpId;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.search.api.CappedCount;
import org.kedang.vigilance.domain.AlertId;
import org.kedang.vigilance.domain.MisconductId;

/** How bodies write what JSON has no word for: identities as plain texts, counts as people read them. */
final class BodyAdapters {
    private BodyAdapters() {}

    /** All adapters; every identity that stands in a body has one. */
    static JsonbAdapter<?, ?>[] all() {
        return new JsonbAdapter<?, ?>[] {
            new CustomerIds(),
            new EmployeeIds(),
            new DepartmentIds(),
            new RegistrationIds(),
            new ContactIds(),
            new ImportIds(),
            new ApprovalIds(),
            new ChangeRequestIds(),
            new FollowUpIds(),
            new EvidenceIds(),
            new GrantIds(),
            new AlertIds(),
            new MisconductIds(),
            new LoanIds(),
            new RoomEntryIds(),
            new SignatureIds(),
            new AttemptIds(),
            new SessionIds(),
            new ConsentIds(),
            new FeedbackIds(),
            new RuleChangeIds(),
            new Counts()
        };
    }

    /** Counts as people read them: 38, or 1000+. */
    public static final class Counts implements JsonbAdapter<CappedCount, String> {
        @Override
        public String adaptToJson(CappedCount count) {
            return count.toString();
        }

        @Override
        public CappedCount adaptFromJson(String text) {
            throw new UnsupportedOperationException("counts are only written");
        }
    }

    /** An identity as text. */
    abstract static class AsText<I> implements JsonbAdapter<I, String> {
        private final Function<UUID, I> maker;

        AsText(Function<UUID, I> maker) {
            this.maker = maker;
        }

        @Override
        public @Nullable String adaptToJson(@Nullable I id) {
            return id == null ? null : id.toString();
        }

        @Override
        public @Nullable I adaptFromJson(@Nullable String text) {
            return text == null ? null : maker.apply(UUID.fromString(text));
        }
    }

    /** CustomerId as text. */
    public static final class CustomerIds extends AsText<CustomerId> {
        CustomerIds() {
            super(CustomerId::new);
        }
    }

    /** EmployeeId as text. */
    public static final class EmployeeIds extends AsText<EmployeeId> {
        EmployeeIds() {
            super(EmployeeId::new);
        }
    }

    /** DepartmentId as text. */
    public static final class DepartmentIds extends AsText<DepartmentId> {
        DepartmentIds() {
            super(DepartmentId::new);
        }
    }

    /** RegistrationId as text. */
    public static final class RegistrationIds extends AsText<RegistrationId> {
        RegistrationIds() {
            super(RegistrationId::new);
        }
    }

    /** ContactId as text. */
    public static final class ContactIds extends AsText<ContactId> {
        ContactIds() {
            super(ContactId::new);
        }
    }

    /** ImportId as text. */
    public static final class ImportIds extends AsText<ImportId> {
        ImportIds() {
            super(ImportId::new);
        }
    }

    /** ApprovalId as text. */
    public static final class ApprovalIds extends AsText<ApprovalId> {
        ApprovalIds() {
            super(ApprovalId::new);
        }
    }

    /** ChangeRequestId as text. */
    public static final class ChangeRequestIds extends AsText<ChangeRequestId> {
        ChangeRequestIds() {
            super(ChangeRequestId::new);
        }
    }

    /** FollowUpId as text. */
    public static final class FollowUpIds extends AsText<FollowUpId> {
        FollowUpIds() {
            super(FollowUpId::new);
        }
    }

    /** EvidenceId as text. */
    public static final class EvidenceIds extends AsText<EvidenceId> {
        EvidenceIds() {
            super(EvidenceId::new);
        }
    }

    /** GrantId as text. */
    public static final class GrantIds extends AsText<GrantId> {
        GrantIds() {
            super(GrantId::new);
        }
    }

    /** AlertId as text. */
    public static final class AlertIds extends AsText<AlertId> {
        AlertIds() {
            super(AlertId::new);
        }
    }

    /** MisconductId as text. */
    public static final class MisconductIds extends AsText<MisconductId> {
        MisconductIds() {
            super(MisconductId::new);
        }
    }

    /** LoanId as text. */
    public static final class LoanIds extends AsText<LoanId> {
        LoanIds() {
            super(LoanId::new);
        }
    }

    /** RoomEntryId as text. */
    public static final class RoomEntryIds extends AsText<RoomEntryId> {
        RoomEntryIds() {
            super(RoomEntryId::new);
        }
    }

    /** SignatureId as text. */
    public static final class SignatureIds extends AsText<SignatureId> {
        SignatureIds() {
            super(SignatureId::new);
        }
    }

    /** AttemptId as text. */
    public static final class AttemptIds extends AsText<AttemptId> {
        AttemptIds() {
            super(AttemptId::new);
        }
    }

    /** SessionId as text. */
    public static final class SessionIds extends AsText<SessionId> {
        SessionIds() {
            super(SessionId::new);
        }
    }

    /** ConsentId as text. */
    public static final class ConsentIds extends AsText<ConsentId> {
        ConsentIds() {
            super(ConsentId::new);
        }
    }

    /** FeedbackId as text. */
    public static final class FeedbackIds extends AsText<FeedbackId> {
        FeedbackIds() {
            super(FeedbackId::new);
        }
    }

    /** RuleChangeId as text. */
    public static final class RuleChangeIds extends AsText<RuleChangeId> {
        RuleChangeIds() {
            super(RuleChangeId::new);
        }
    }
}
