package org.kedang.search.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Secrecy;

/**
 * What the register knows of one customer. Codes are those of the field dictionary. Name, short and other names, number,
 * aliases and credit code lead everybody to the existence card; contacts and phones lead only those who may read the file.
 *
 * @param number the customer number, for example KH-440300-0001
 * @param otherNames former names and names of branches
 * @param aliases other numbers and marks of the customer (商编, card number, 区域+门牌号+公司名称+W)
 * @param contacts names of people: contact, legal representative, principals
 * @param phones telephone numbers in any spelling
 * @param department the department the file belongs to
 * @param stage POTENTIAL, CONCLUDED or LOST
 * @param type COMPANY or PERSON
 * @param region six-digit code of the administrative division
 * @param productLine codes joined by commas when there are several; the same holds for channel and projectType
 * @param completeness per cent, 0 to 100
 */
public record IndexedCustomer(
        CustomerId id,
        String number,
        String name,
        @Nullable String shortName,
        List<String> otherNames,
        List<String> aliases,
        List<String> contacts,
        List<String> phones,
        @Nullable String creditCode,
        EmployeeId owner,
        String ownerName,
        DepartmentId department,
        Secrecy secrecy,
        @Nullable String stage,
        @Nullable String type,
        @Nullable String industry,
        @Nullable String region,
        @Nullable String productLine,
        @Nullable String channel,
        @Nullable String projectType,
        int completeness,
        Instant changedAt) {

    public IndexedCustomer {
        otherNames = List.copyOf(otherNames);
        aliases = List.copyOf(aliases);
        contacts = List.copyOf(contacts);
        phones = List.copyOf(phones);
    }
}
