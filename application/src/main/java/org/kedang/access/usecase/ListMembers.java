package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.spi.FirmPicture;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** Everybody in the firm page by page, by number; leavers too, with the assignment they had last. */
@Question(needs = Permission.READ_FIRM)
public class ListMembers {
    private static final ZoneId FIRM = ZoneId.of("Asia/Shanghai");

    private final FirmPicture.Camera camera;
    private final Clock clock;

    @Inject
    ListMembers(FirmPicture.Camera camera, Clock clock) {
        this.camera = camera;
        this.clock = clock;
    }

    /**
     * A page.
     *
     * @param after number of the last one of the page before; empty for the first page
     */
    public record Command(String after, int limit) {}

    /** @param next what to give as {@code after} for the next page; null on the last one */
    public record Page(List<ReadFirm.Member> members, @Nullable String next) {}

    public Page list(Actor actor, Command command) {
        List<ReadFirm.Member> found =
                camera.members(LocalDate.now(clock.withZone(FIRM)), command.after(), command.limit() + 1).stream()
                        .map(ReadFirm.Member::of)
                        .toList();
        boolean more = found.size() > command.limit();
        List<ReadFirm.Member> members = more ? found.subList(0, command.limit()) : found;
        return new Page(members, more ? members.get(members.size() - 1).number() : null);
    }
}
