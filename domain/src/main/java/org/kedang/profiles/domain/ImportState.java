package org.kedang.profiles.domain;

/** How far an import has come. */
public enum ImportState {
    /** the table is in, its columns wait to be mapped */
    UPLOADED,
    /** the dry run is at work */
    CHECKING,
    /** the dry run is done; nothing of the register has changed */
    CHECKED,
    /** files are being opened */
    RUNNING,
    /** every row that could be taken has its file */
    DONE,
    /** stopped by a person; what was opened stays until it is withdrawn */
    CANCELLED,
    /** its files were taken back in one step */
    WITHDRAWN,
    /** given up before anything was opened */
    DROPPED;

    /** Whether the server works on it. */
    public boolean busy() {
        return this == CHECKING || this == RUNNING;
    }
}
