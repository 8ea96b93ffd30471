package org.kedang.profiles.domain;

import org.kedang.kit.domain.Rule;

/** What can be wrong with a table that is to be imported (000 录入; INT-05; PRF-38). */
public enum ImportRule implements Rule {
    /** neither xlsx nor csv; an old .xls, a picture, a program … */
    FILE_KIND_UNKNOWN,
    /** the old binary .xls: save as .xlsx */
    FILE_OLD_EXCEL,
    /** encrypted or protected by a password */
    FILE_ENCRYPTED,
    /** larger than allowed: bytes, limit */
    FILE_TOO_LARGE,
    /** unpacks to more than allowed, or more densely than any honest workbook */
    FILE_BOMB,
    /** carries macros, links to other workbooks or embedded objects */
    FILE_ACTIVE_CONTENT,
    /** damaged: cannot be read to its end */
    FILE_DAMAGED,
    /** neither UTF-8 nor GB18030 */
    TEXT_ENCODING_UNKNOWN,
    /** no line with column names, or nothing below it */
    TABLE_EMPTY,
    /** more rows than one import takes: limit */
    TOO_MANY_ROWS,
    /** more columns than one import takes: limit */
    TOO_MANY_COLUMNS,
    /** two columns with the same name: name */
    COLUMN_TWICE,
    /** the cell holds a formula; only typed values are taken */
    CELL_FORMULA,
    /** the cell holds an error such as #N/A */
    CELL_ERROR,
    /** the cell holds more characters than any field takes: limit */
    CELL_TOO_LONG,
    /** the row has more cells than there are columns */
    ROW_TOO_WIDE,
    /** the same customer stands in an earlier line of this file: line */
    ROW_TWICE,
    /** the customer has a file already: number, name, owner */
    ROW_EXISTS,
    /** perhaps the same as a filed customer: number, name, owner */
    ROW_MAYBE_EXISTS,
    /** no customer has the number the row names: number */
    NUMBER_UNKNOWN,
    /** a change of the customer's file was asked: number, fields, requests */
    ROW_CHANGE_ASKED,
    /** the customer's file says the same already: number */
    ROW_SAME,
    /** the customer the row stood for has no file any more */
    ROW_GONE,
    /** the file of the customer the row names is sealed: number */
    ROW_SEALED,
    /** the importer may ask for no change of the file the row names */
    ROW_OUT_OF_REACH,
    /** the customer's file changed again and again while the row was asked */
    ROW_RESTLESS,
    /** 原经办人 names nobody of the firm: text */
    HANDLER_UNKNOWN,
    /** two columns are mapped to the same field: field */
    TARGET_TWICE,
    /** a column is mapped to a field the dictionary does not have: field */
    TARGET_UNKNOWN,
    /** a reason must be given */
    REASON_MISSING,
    /** no column is mapped to a field that must be there: field */
    COLUMN_MISSING,
    /** the import is in a state that does not allow this: state */
    WRONG_STATE,
    /** a file of the import was changed since: number, name */
    CHANGED_SINCE,
    /** the import is somebody else's */
    NOT_YOUR_IMPORT;

    @Override
    public String context() {
        return "profiles";
    }

    @Override
    public String clause() {
        return "000 02";
    }
}
