package org.kedang.profiles.domain;

/**
 * A paper that lies with a registration form.
 *
 * @param code which paper of the policy it is; blank for one nobody asked for
 * @param accepted whether the stage that accepts the papers found it complete and legible (003-M 二)
 */
public record FormPaper(String code, Evidence evidence, boolean accepted) {

    FormPaper taken(boolean right) {
        return new FormPaper(code, evidence, right);
    }
}
