package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.kedang.access.domain.Department;
import org.kedang.access.spi.Departments;
import org.kedang.access.spi.FirmPicture;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
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
    public record View(List<Department> departments, List<Member> people) {}

    /**
     * Somebody of the firm.
     *
     * @param active whether he works here today; a leaver shows the assignment he had last
     */
    public record Member(
            EmployeeId id,
            String number,
            String name,
            String email,
            DepartmentId department,
            Set<Role> roles,
            boolean active) {

        static Member of(FirmPicture.Member member) {
            return new Member(
                    member.id(),
                    member.number(),
                    member.name(),
                    member.email(),
                    member.department(),
                    member.roles(),
                    member.active());
        }
    }

    @Inject
    ReadFirm(FirmPicture.Camera camera, Departments departments, Clock clock) {
        this.camera = camera;
        this.departments = departments;
        this.clock = clock;
    }

    public View read(Actor actor) {
        FirmPicture picture = camera.take(LocalDate.now(clock.withZone(FIRM)));
        return new View(
                departments.all(), picture.members().stream().map(Member::of).toList());
    }
}
