package org.kedang.search.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kedang.access.api.Visibility;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Secrecy;
import org.kedang.search.api.IndexedCustomer;

/** Customers and actors of the register's tests. */
final class RegisterFixtures {
    static final EmployeeId LI = employee(1);
    static final EmployeeId WANG = employee(2);
    static final EmployeeId CHEN = employee(3);
    static final DepartmentId SOUTH = department(1);
    static final DepartmentId NORTH = department(2);
    static final Instant MORNING = Instant.parse("2026-11-02T01:00:00Z");

    private RegisterFixtures() {}

    static EmployeeId employee(int number) {
        return new EmployeeId(new UUID(0x7000L, 0x8000_0000_0000_0000L + number));
    }

    static DepartmentId department(int number) {
        return new DepartmentId(new UUID(0x7100L, 0x8000_0000_0000_0000L + number));
    }

    static CustomerId customer(int number) {
        return new CustomerId(new UUID(0x7200L, 0x8000_0000_0000_0000L + number));
    }

    static Visibility everything() {
        return new Visibility(true, Set.of(), true, CHEN, true);
    }

    static Visibility own(EmployeeId self) {
        return new Visibility(false, Set.of(), true, self, true);
    }

    static Visibility manager(EmployeeId self, DepartmentId department) {
        return new Visibility(false, Set.of(department), true, self, true);
    }

    /** Huaxing of Shenzhen: the customer of most examples, Li's, in the south. */
    static IndexedCustomer huaxing() {
        return new IndexedCustomer(
                customer(1),
                "KH-440300-0012",
                "深圳市华兴贸易有限公司",
                "华兴",
                List.of("深圳华兴商行"),
                List.of("8860001234", "龙华88号华兴W"),
                List.of("单雄信", "李晓梅"),
                List.of("0755-83228867", "138 0013 8000"),
                "91440300708461136T",
                LI,
                "李明",
                SOUTH,
                Secrecy.CONFIDENTIAL,
                "CONCLUDED",
                "COMPANY",
                "WHOLESALE",
                "440305",
                "LED,BULB",
                "DEALER",
                "RETROFIT",
                80,
                MORNING);
    }

    /** A customer that differs in little more than name and owner. */
    static IndexedCustomer plain(int number, String name, EmployeeId owner, DepartmentId department) {
        return new IndexedCustomer(
                customer(number),
                "KH-110105-%04d".formatted(number),
                name,
                null,
                List.of(),
                List.of(),
                List.of("赵铁柱"),
                List.of("010-6600%04d".formatted(number)),
                null,
                owner,
                owner.equals(LI) ? "李明" : "王芳",
                department,
                Secrecy.INTERNAL,
                "POTENTIAL",
                "COMPANY",
                "RETAIL",
                "110105",
                "LED",
                "DIRECT",
                null,
                number % 101,
                MORNING.plusSeconds(number));
    }

    /** A file of somebody of the firm's own staff. */
    static IndexedCustomer staff(int number, String name, EmployeeId owner, DepartmentId department) {
        IndexedCustomer like = plain(number, name, owner, department);
        return new IndexedCustomer(
                like.id(),
                like.number(),
                name,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                owner,
                like.ownerName(),
                department,
                Secrecy.CONFIDENTIAL,
                "POTENTIAL",
                "STAFF",
                "RETAIL",
                "110105",
                "LED",
                "DIRECT",
                null,
                50,
                MORNING);
    }
}
