package org.kedang.profiles.domain;

/**
 * An administrative division of China (GB/T 2260).
 *
 * @param code six digits: 440000 a province, 440300 a city, 440305 a district or county
 * @param name its own name, 南山区
 * @param fullName the names from the province down, 广东省深圳市南山区
 */
public record Division(String code, String name, String fullName) {

    /** 1 province, 2 city, 3 district or county. */
    public int level() {
        return code.endsWith("0000") ? 1 : code.endsWith("00") ? 2 : 3;
    }
}
