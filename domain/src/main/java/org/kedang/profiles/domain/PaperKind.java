package org.kedang.profiles.domain;

/** What a paper is, as who handed it in says. */
public enum PaperKind {
    /** 更名通知 (F20) */
    RENAMING_NOTICE,
    /** 合同 */
    CONTRACT,
    /** 登记证 */
    REGISTRATION_CERTIFICATE,
    /** 营业执照 */
    LICENCE,
    /** anything else */
    OTHER;

    /** Whether an authority states the name of the customer on it. */
    public boolean provesName() {
        return this == LICENCE || this == REGISTRATION_CERTIFICATE;
    }
}
