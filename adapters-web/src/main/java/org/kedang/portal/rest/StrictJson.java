package org.kedang.portal.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.domain.GrantId;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.ContactId;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FollowUpId;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.search.api.CappedCount;

/** JSON that refuses members nobody declared: a mistyped name is an error, not a silent nothing. Identities are plain texts. */
@Provider
public class StrictJson implements ContextResolver<Jsonb> {
    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig()
            .withNullValues(false)
            .withAdapters(
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
                    new Counts())
            .setProperty("jsonb.fail-on-unknown-properties", true));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON;
    }

    static Jsonb json() {
        return JSON;
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

    /** CustomerId as text. */
    public static final class CustomerIds implements JsonbAdapter<@Nullable CustomerId, @Nullable String> {
        @Override
        public @Nullable String adaptToJson(@Nullable CustomerId id) {
            return id == null ? null : id.toString();
        }

        @Override
        public @Nullable CustomerId adaptFromJson(@Nullable String text) {
            return text == null ? null : new CustomerId(UUID.fromString(text));
        }
    }

    /** GrantId as text. */
    public static final class GrantIds implements JsonbAdapter<@Nullable GrantId, @Nullable String> {
        @Override
        public @Nullable String adaptToJson(@Nullable GrantId id) {
            return id == null ? null : id.toString();
        }

        @Override
        public @Nullable GrantId adaptFromJson(@Nullable String text) {
            return text == null ? null : new GrantId(UUID.fromString(text));
        }
    }

    /** EmployeeId as text. */
    public static final class EmployeeIds implements JsonbAdapter<@Nullable EmployeeId, @Nullable String> {
        @Override
        public @Nullable String adaptToJson(@Nullable EmployeeId id) {
            return id == null ? null : id.toString();
        }

        @Override
        public @Nullable EmployeeId adaptFromJson(@Nullable String text) {
            return text == null ? null : new EmployeeId(UUID.fromString(text));
        }
    }

    /** DepartmentId as text. */
    public static final class DepartmentIds implements JsonbAdapter<@Nullable DepartmentId, @Nullable String> {
        @Override
        public @Nullable String adaptToJson(@Nullable DepartmentId id) {
            return id == null ? null : id.toString();
        }

        @Override
        public @Nullable DepartmentId adaptFromJson(@Nullable String text) {
            return text == null ? null : new DepartmentId(UUID.fromString(text));
        }
    }

    /** RegistrationId as text. */
    public static final class RegistrationIds implements JsonbAdapter<@Nullable RegistrationId, @Nullable String> {
        @Override
        public @Nullable String adaptToJson(@Nullable RegistrationId id) {
            return id == null ? null : id.toString();
        }

        @Override
        public @Nullable RegistrationId adaptFromJson(@Nullable String text) {
            return text == null ? null : new RegistrationId(UUID.fromString(text));
        }
    }

    /** ContactId as text. */
    public static final class ContactIds implements JsonbAdapter<@Nullable ContactId, @Nullable String> {
        @Override
        public @Nullable String adaptToJson(@Nullable ContactId id) {
            return id == null ? null : id.toString();
        }

        @Override
        public @Nullable ContactId adaptFromJson(@Nullable String text) {
            return text == null ? null : new ContactId(UUID.fromString(text));
        }
    }

    /** ImportId as text. */
    public static final class ImportIds implements JsonbAdapter<@Nullable ImportId, @Nullable String> {
        @Override
        public @Nullable String adaptToJson(@Nullable ImportId id) {
            return id == null ? null : id.toString();
        }

        @Override
        public @Nullable ImportId adaptFromJson(@Nullable String text) {
            return text == null ? null : new ImportId(UUID.fromString(text));
        }
    }

    /** ApprovalId as text. */
    public static final class ApprovalIds implements JsonbAdapter<@Nullable ApprovalId, @Nullable String> {
        @Override
        public @Nullable String adaptToJson(@Nullable ApprovalId id) {
            return id == null ? null : id.toString();
        }

        @Override
        public @Nullable ApprovalId adaptFromJson(@Nullable String text) {
            return text == null ? null : new ApprovalId(UUID.fromString(text));
        }
    }

    /** FollowUpId as text. */
    public static final class FollowUpIds implements JsonbAdapter<@Nullable FollowUpId, @Nullable String> {
        @Override
        public @Nullable String adaptToJson(@Nullable FollowUpId id) {
            return id == null ? null : id.toString();
        }

        @Override
        public @Nullable FollowUpId adaptFromJson(@Nullable String text) {
            return text == null ? null : new FollowUpId(UUID.fromString(text));
        }
    }

    /** ChangeRequestId as text. */
    public static final class ChangeRequestIds implements JsonbAdapter<@Nullable ChangeRequestId, @Nullable String> {
        @Override
        public @Nullable String adaptToJson(@Nullable ChangeRequestId id) {
            return id == null ? null : id.toString();
        }

        @Override
        public @Nullable ChangeRequestId adaptFromJson(@Nullable String text) {
            return text == null ? null : new ChangeRequestId(UUID.fromString(text));
        }
    }

    /** EvidenceId as text. */
    public static final class EvidenceIds implements JsonbAdapter<@Nullable EvidenceId, @Nullable String> {
        @Override
        public @Nullable String adaptToJson(@Nullable EvidenceId id) {
            return id == null ? null : id.toString();
        }

        @Override
        public @Nullable EvidenceId adaptFromJson(@Nullable String text) {
            return text == null ? null : new EvidenceId(UUID.fromString(text));
        }
    }
}
