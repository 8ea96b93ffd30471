package org.kedang.profiles.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * The life of one table of customers: uploaded, its columns mapped to the dictionary, checked without changing anything,
 * then run. While it runs files are opened in small steps, each of which is kept whole; after a crash it goes on where the
 * last step ended. A person can stop it, and take its files back in one step as long as nobody has changed them (S18).
 */
public final class ImportBatch {
    /** The column target that names the original handler 原经办人; no field of the dictionary. */
    public static final String HANDLER = "handler";

    /** The column target that names a filed customer by his number; no field of the dictionary. */
    public static final String NUMBER = "customerNumber";

    private ImportId id;
    private EmployeeId by;
    private String fileName;
    private Instant uploadedAt;
    private List<String> columns;
    private Map<Integer, String> mapping;
    private int rows;
    private ImportState state;
    private boolean takeDoubtful;
    private boolean askChanges;
    private String reason;
    private boolean cancelAsked;
    private int checkedTo;
    private @Nullable Instant finishedAt;
    private long revision;

    /** The batch as it was kept. */
    public ImportBatch(
            ImportId id,
            EmployeeId by,
            String fileName,
            Instant uploadedAt,
            List<String> columns,
            Map<Integer, String> mapping,
            int rows,
            ImportState state,
            boolean takeDoubtful,
            String reason,
            boolean cancelAsked,
            int checkedTo,
            @Nullable Instant finishedAt,
            long revision,
            boolean askChanges) {
        this.id = id;
        this.by = by;
        this.fileName = fileName;
        this.uploadedAt = uploadedAt;
        this.columns = List.copyOf(columns);
        this.mapping = Map.copyOf(mapping);
        this.rows = rows;
        this.state = state;
        this.takeDoubtful = takeDoubtful;
        this.reason = reason;
        this.cancelAsked = cancelAsked;
        this.checkedTo = checkedTo;
        this.finishedAt = finishedAt;
        this.revision = revision;
        this.askChanges = askChanges;
    }

    /** A table that has just come in. */
    public static ImportBatch uploaded(
            EmployeeId by, String fileName, Instant at, List<String> columns, Map<Integer, String> mapping, int rows) {
        return new ImportBatch(
                ImportId.next(),
                by,
                fileName,
                at,
                columns,
                mapping,
                rows,
                ImportState.UPLOADED,
                false,
                "",
                false,
                0,
                null,
                0,
                false);
    }

    /**
     * Maps the columns and starts the dry run; may be repeated with another mapping until the import runs.
     *
     * @param columnTargets column index from 0 to field code, {@code group#n.code} for the n-th repeated row, or
     *     {@link #HANDLER}; columns left out are not taken
     */
    public void check(Map<Integer, String> columnTargets) {
        demand(ImportState.UPLOADED, ImportState.CHECKED);
        Set<String> seen = new HashSet<>();
        columnTargets.forEach((column, target) -> {
            if (column < 0 || column >= columns.size()) {
                throw new IllegalArgumentException("no column " + column);
            }
            if (!seen.add(target)) {
                throw new Refused(ImportRule.TARGET_TWICE, target);
            }
        });
        mapping = Map.copyOf(columnTargets);
        checkedTo = 0;
        cancelAsked = false;
        state = ImportState.CHECKING;
    }

    /** The dry run has looked at all lines up to this one. */
    public void checked(int line) {
        demand(ImportState.CHECKING);
        checkedTo = Math.max(checkedTo, line);
    }

    /** The dry run is through, or was stopped: a stopped one is mapped again. */
    public void checkEnded() {
        demand(ImportState.CHECKING);
        state = cancelAsked ? ImportState.UPLOADED : ImportState.CHECKED;
        cancelAsked = false;
    }

    /** Starts opening files; rows of filed customers are left out. */
    public void run(boolean doubtfulToo, String why) {
        run(doubtfulToo, false, why);
    }

    /**
     * Starts the work.
     *
     * @param doubtfulToo whether rows that may exist already are taken as new customers
     * @param changesToo whether rows of filed customers ask for changes of their files
     * @param why the reason for either; must be given then
     */
    public void run(boolean doubtfulToo, boolean changesToo, String why) {
        demand(ImportState.CHECKED);
        if ((doubtfulToo || changesToo) && why.isBlank()) {
            throw new Refused(ImportRule.REASON_MISSING);
        }
        takeDoubtful = doubtfulToo;
        askChanges = changesToo;
        reason = why.strip();
        cancelAsked = false;
        state = ImportState.RUNNING;
    }

    /** A person wants the work to stop; it stops after the step it is in. */
    public void cancel() {
        demand(ImportState.CHECKING, ImportState.RUNNING);
        cancelAsked = true;
    }

    /** The work has ended: by itself or because somebody stopped it. */
    public void ended(Instant at) {
        demand(ImportState.RUNNING);
        state = cancelAsked ? ImportState.CANCELLED : ImportState.DONE;
        finishedAt = at;
    }

    /** Gives the table up; nothing was opened. */
    public void drop(Instant at) {
        demand(ImportState.UPLOADED, ImportState.CHECKED);
        state = ImportState.DROPPED;
        finishedAt = at;
    }

    /** Its files were taken back. */
    public void withdrawn(String why) {
        demand(ImportState.DONE, ImportState.CANCELLED);
        if (why.isBlank()) {
            throw new Refused(ImportRule.REASON_MISSING);
        }
        reason = why.strip();
        state = ImportState.WITHDRAWN;
    }

    private void demand(ImportState... allowed) {
        for (ImportState one : allowed) {
            if (state == one) {
                return;
            }
        }
        throw new Refused(ImportRule.WRONG_STATE, state);
    }

    public ImportId id() {
        return id;
    }

    public EmployeeId by() {
        return by;
    }

    public String fileName() {
        return fileName;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public List<String> columns() {
        return columns;
    }

    public Map<Integer, String> mapping() {
        return mapping;
    }

    public int rows() {
        return rows;
    }

    public ImportState state() {
        return state;
    }

    public boolean takeDoubtful() {
        return takeDoubtful;
    }

    /** Whether rows of filed customers ask for changes. */
    public boolean askChanges() {
        return askChanges;
    }

    /** Why doubtful rows were taken, later why the import was withdrawn; blank otherwise. */
    public String reason() {
        return reason;
    }

    public boolean cancelAsked() {
        return cancelAsked;
    }

    /** The last line the dry run has looked at; 0 before it began. */
    public int checkedTo() {
        return checkedTo;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public long revision() {
        return revision;
    }
}
