package org.kedang.search.api;

/**
 * One spelling for texts that people read as equal. Names are compared, searched and checked for duplicates in this form only.
 * Full and half width become one (NFKC), letters become small, traditional characters simplified ones. Fast enough for
 * every row of an import; characters outside the basic plane are kept whole.
 */
public interface TextFolding {

    /** The folded text; white space at the ends is cut. Empty stays empty. Folding twice changes nothing. */
    String fold(String text);
}
