package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kedang.access.domain.Department;
import org.kedang.access.spi.Departments;
import org.kedang.access.spi.FirmPicture;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** The firm: the tree of departments and everybody in it, leavers too. */
@Question(needs = Permission.READ_FIRM)
public class ReadFirm {
    private static final ZoneId FIRM = ZoneId.of("Asia/Shanghai");

    private final FirmPicture.Camera camera;
    private final Departments departments;
    private final Clock clock;

    /** @param people by number, leavers with the assignment they had last */
    public record View(List<Department> departments, List<FirmPicture.Member> people) {}

    @Inject
    ReadFirm(FirmPicture.Camera camera, Departments departments, Clock clock) {
        this.camera = camera;
        this.departments = departments;
        this.clock = clock;
    }

    public View read(Actor actor) {
        FirmPicture picture = camera.take(LocalDate.now(clock.withZone(FIRM)));
        return new View(departments.all(), picture.members());
    }
}
