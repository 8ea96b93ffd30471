package org.kedang.profiles.domain;

/**
 * Another number or name under which people look for a customer (PRF-04; C13).
 *
 * @param kind the field it comes from, for example {@code merchantNumber}, or {@link #PLACE}
 */
public record Alias(String kind, String value) {
    /** 区域+门牌号+公司名称+W+姓名 (003-E 3), put together from the fields. */
    public static final String PLACE = "place";

    /** A name the customer had before; people go on looking for it. */
    public static final String FORMER_NAME = "formerName";
}
