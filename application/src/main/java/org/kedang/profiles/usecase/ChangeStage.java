package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.StagePolicies;

/** Moves a customer between potential, concluded and lost, dated and with a reason (PRF-18; 004 一.1). */
@UseCase(needs = Permission.EDIT_NOTES)
public class ChangeStage {
    private final FileUpdate update;
    private final StagePolicies policies;
    private final Dictionaries dictionaries;
    private final Clock clock;

    @Inject
    ChangeStage(FileUpdate update, StagePolicies policies, Dictionaries dictionaries, Clock clock) {
        this.update = update;
        this.policies = policies;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** @param on the day from which the stage holds; null for today */
    public record Command(CustomerId customer, long revision, LifeStage stage, @Nullable LocalDate on, String reason)
            implements Concerns {}

    /**
     * @return the file's new revision
     * @throws org.kedang.kit.domain.Refused {@code SAME_STAGE}, {@code STAGE_NOT_ALLOWED}, {@code STAGE_DATE}, {@code REASON_MISSING},
     *     {@code FILE_SEALED}
     * @throws org.kedang.kit.usecase.Stale when the file was changed meanwhile
     */
    public long change(Command command, Actor actor) {
        Instant now = Instant.now(clock);
        LocalDate today = BusinessDay.of(now);
        Dictionary dictionary = dictionaries.active(today);
        CustomerFile file = update.find(command.customer(), command.revision());
        policies.active(today).demand(file.stage(), command.stage());
        LocalDate on = command.on() == null ? today : command.on();
        FileVersion version = file.changeStage(
                command.stage(), on, dictionary.version(), Storable.text(command.reason()), actor.id(), today, now);
        update.write(file, version, dictionary);
        return file.revision();
    }
}
