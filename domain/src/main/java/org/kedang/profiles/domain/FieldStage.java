package org.kedang.profiles.domain;

/**
 * From when on a field must be filled (C27). As the argument of a check it says how far the file has come:
 * {@code REGISTRATION} when a form is submitted, {@code FILING} when the file is filed or changed afterwards, the two others
 * for drafts, where only the form of what was typed is checked.
 */
public enum FieldStage {
    /** Without it the registration form cannot be submitted. */
    REGISTRATION,
    /** Without it the file cannot be filed. */
    FILING,
    /** Never blocks; counts for completeness. */
    SOFT,
    /** Free to leave out. */
    NONE;

    /** Whether a file that has come to this stage must have a field required at {@code required}. */
    public boolean demands(FieldStage required) {
        return switch (this) {
            case REGISTRATION -> required == REGISTRATION;
            case FILING -> required == REGISTRATION || required == FILING;
            case SOFT, NONE -> false;
        };
    }
}
