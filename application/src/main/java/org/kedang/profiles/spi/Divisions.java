package org.kedang.profiles.spi;

import java.util.List;
import java.util.Optional;
import org.kedang.profiles.domain.Division;

/** The administrative divisions of China, as reference data of the product. */
public interface Divisions {

    /** The division with a six-digit code; a city is {@code 440300}, a province {@code 440000}. */
    Optional<Division> find(String code);

    List<Division> provinces();

    /** The cities of a province, the districts of a city (for the four municipalities also directly of the province). */
    List<Division> children(String code);

    /**
     * Divisions whose code begins with, or whose full name contains, the text; the shortest names first.
     *
     * @param limit at least 1
     */
    List<Division> search(String text, int limit);
}
