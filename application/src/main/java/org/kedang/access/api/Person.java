package org.kedang.access.api;

import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;

/**
 * One employee as the other contexts see him today.
 *
 * @param number employee number, for example S1023
 * @param department where he works today, or worked last when he has left
 * @param locale zh_CN, zh_TW or en: the language of his mails
 * @param active false once he has left
 */
public record Person(
        EmployeeId id,
        String number,
        String name,
        DepartmentId department,
        String departmentName,
        String email,
        String locale,
        boolean active) {}
