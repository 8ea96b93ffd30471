package org.kedang.kit.spi;

import java.util.Optional;
import org.kedang.kit.domain.EmployeeId;

/** Knows where an employee's mail goes today. */
public interface Recipients {

    /** Empty when the employee has left or has no address. */
    Optional<Recipient> recipient(EmployeeId id);

    /** @param locale zh_CN, zh_TW or en */
    record Recipient(String name, String email, String locale) {}
}
