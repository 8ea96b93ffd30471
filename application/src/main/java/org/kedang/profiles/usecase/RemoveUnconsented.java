package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.Erasure;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.spi.Dictionaries;

/**
 * The data administrator takes out of a file the sensitive values nobody consents to any more (PIPL 47), in one step without a
 * request: nobody has to agree that the law is kept. They are overwritten wherever they were kept. The tasks to do so are done
 * with it.
 */
@UseCase(needs = Permission.REMOVE_UNCONSENTED)
public class RemoveUnconsented {
    private final FileUpdate update;
    private final ConsentDesk desk;
    private final Eraser eraser;
    private final ConsentTasks tasks;
    private final Dictionaries dictionaries;
    private final Clock clock;

    @Inject
    RemoveUnconsented(
            FileUpdate update,
            ConsentDesk desk,
            Eraser eraser,
            ConsentTasks tasks,
            Dictionaries dictionaries,
            Clock clock) {
        this.update = update;
        this.desk = desk;
        this.eraser = eraser;
        this.tasks = tasks;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** @param revision the revision of the file the administrator saw */
    public record Command(CustomerId customer, long revision, String reason) implements Concerns {}

    /**
     * @return number of the new version
     * @throws org.kedang.kit.domain.Refused {@code NOTHING_TO_REMOVE}, {@code REASON_MISSING}
     * @throws org.kedang.kit.usecase.Stale when the file was changed meanwhile
     */
    public int remove(Command command, Actor actor) {
        Instant now = Instant.now(clock);
        LocalDate today = BusinessDay.of(now);
        Dictionary dictionary = dictionaries.active(today);
        CustomerFile file = update.find(command.customer(), command.revision());
        String reason = Storable.text(command.reason());
        Erasure erasure =
                new Erasure(desk.sight(file.id(), dictionary).absent(), Set.of(), "", Eraser.mark(actor, now));
        FileVersion version = file.takeOut(erasure, dictionary, reason, actor.id(), today, now);
        update.write(file, version, dictionary);
        eraser.overwrite(file, erasure);
        tasks.done(file, version.reason(), actor, now);
        return version.no();
    }
}
