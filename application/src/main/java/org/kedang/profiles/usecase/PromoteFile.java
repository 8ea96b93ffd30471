package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FollowUps;
import org.kedang.profiles.spi.Policies;

/**
 * Makes a provisional file a full one (C26). What it lacks is asked by change requests before, so every value in it was
 * checked; number and history stay.
 */
@UseCase(needs = Permission.REQUEST_CHANGE)
public class PromoteFile {
    private static final int MOST_TASKS = 200;

    private final FileUpdate update;
    private final Dictionaries dictionaries;
    private final Policies policies;
    private final FollowUps tasks;
    private final Clock clock;

    @Inject
    PromoteFile(FileUpdate update, Dictionaries dictionaries, Policies policies, FollowUps tasks, Clock clock) {
        this.update = update;
        this.dictionaries = dictionaries;
        this.policies = policies;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @param revision the revision of the file the reader saw */
    public record Command(CustomerId customer, long revision, String reason) implements Concerns {}

    /** Number of the new version and the file's new revision. */
    public record Promoted(int version, long revision) {}

    /**
     * @throws org.kedang.kit.domain.Refused {@code FIELDS_WRONG} by field that a full file needs, {@code NOT_PROVISIONAL},
     *     {@code REASON_MISSING}, {@code FILE_SEALED}
     * @throws org.kedang.kit.usecase.Missing when there is no such file
     * @throws org.kedang.kit.usecase.Stale when the file was changed meanwhile
     */
    public Promoted promote(Command command, Actor actor) {
        Instant now = Instant.now(clock);
        LocalDate today = BusinessDay.of(now);
        Dictionary dictionary = dictionaries.active(today);
        CustomerFile file = update.find(command.customer(), command.revision());
        FormCheck.atFiling(file.values(), FileTier.FULL, dictionary, policies.active(today));
        FileVersion version =
                file.promote(Storable.text(command.reason()), actor.id(), dictionary.version(), today, now);
        update.write(file, version, dictionary);
        settle(file, version.reason(), actor, now);
        return new Promoted(version.no(), file.revision());
    }

    // what the file was overdue for has been done
    private void settle(CustomerFile file, String what, Actor actor, Instant now) {
        for (FollowUps.Row row : tasks.ofCustomer(file.id(), MOST_TASKS)) {
            if (!row.done() && row.duty().trigger().equals(TellProvisionalEnd.TRIGGER)) {
                FollowUp task = tasks.find(row.id()).orElseThrow();
                task.settle(what, actor.id(), now);
                tasks.save(task);
            }
        }
    }
}
