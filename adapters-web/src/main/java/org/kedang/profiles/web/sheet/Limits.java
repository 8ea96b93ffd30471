package org.kedang.profiles.web.sheet;

/**
 * How much one import may bring.
 *
 * @param bytes size of the file
 * @param unpackedBytes what a workbook may unpack to, all parts together
 * @param density how many times a part above 1 MB may be larger unpacked than packed
 * @param rows lines below the header
 * @param columns columns
 * @param cellCharacters characters of one cell, in code points
 */
public record Limits(long bytes, long unpackedBytes, int density, int rows, int columns, int cellCharacters) {

    /** 50 MB packed, 1 GB unpacked, 200-fold, 200,000 rows, 400 columns, 10,000 characters. */
    public static final Limits USUAL = new Limits(50L << 20, 1L << 30, 200, 200_000, 400, 10_000);
}
