package org.kedang.kit.domain;

/**
 * What need-to-know has to know about one file, and nothing more.
 *
 * @param owner the account manager or rep who answers for the customer
 * @param department the owner's department when the file was given to him
 */
public record FileFacts(
        CustomerId customer, EmployeeId owner, DepartmentId department, Secrecy secrecy, boolean sealed) {}
