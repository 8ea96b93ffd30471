package org.kedang.kit.domain;

/**
 * What need-to-know has to know about one file, and nothing more.
 *
 * @param owner the account manager or rep who answers for the customer
 * @param department the owner's department when the file was given to him
 * @param restricted whether only a named few may know of it at all: files of the firm's own staff
 */
public record FileFacts(
        CustomerId customer,
        EmployeeId owner,
        DepartmentId department,
        Secrecy secrecy,
        boolean sealed,
        boolean restricted) {

    /** A file everybody may know of. */
    public FileFacts(CustomerId customer, EmployeeId owner, DepartmentId department, Secrecy secrecy, boolean sealed) {
        this(customer, owner, department, secrecy, sealed, false);
    }
}
