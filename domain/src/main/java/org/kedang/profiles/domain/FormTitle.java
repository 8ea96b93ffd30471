package org.kedang.profiles.domain;

/**
 * What the firm prints above one of its forms.
 *
 * @param code the form, for example {@code F01}
 * @param clause clause of the regulation
 */
public record FormTitle(String code, Labels title, String clause) {}
