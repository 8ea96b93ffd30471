package org.kedang.profiles.spi;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Problem;
import org.kedang.profiles.api.SheetRow;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRowState;

/** The imports with their rows. Rows are kept as they came, so that a report can show each one as it was typed. */
public interface Imports {

    /** One kept row. */
    record Row(
            int line,
            List<SheetRow.Cell> cells,
            ImportRowState state,
            List<Problem> problems,
            @Nullable CustomerId customer) {}

    /** What the dry run found of a row. */
    record Verdict(int line, ImportRowState state, List<Problem> problems, List<String> keys) {}

    /** Adds a batch with its rows, in few statements; returns how many rows there were. */
    int add(ImportBatch batch, Iterator<SheetRow> rows);

    Optional<ImportBatch> find(ImportId id);

    /** Somebody's imports, the newest first, at most {@code limit} before a given one. */
    List<ImportBatch> of(EmployeeId by, @Nullable ImportId before, int limit);

    /** The imports that wait for the server, the oldest first. */
    List<ImportBatch> busy();

    /**
     * Writes a changed batch.
     *
     * @throws org.kedang.kit.usecase.Stale when somebody else changed it meanwhile
     */
    void save(ImportBatch batch);

    /** Notes that the work shall stop, whoever is writing to the batch at the moment. */
    void askToCancel(ImportId id);

    /** Ends the work on a batch whose owner may not go on; what was opened stays. */
    void stop(ImportId id);

    /** Rows after a line, in the order of lines. */
    List<Row> rowsAfter(ImportId id, int line, int limit);

    /** Rows after a line that are in one of the states. */
    List<Row> rowsAfter(ImportId id, int line, int limit, List<ImportRowState> states);

    /** Forgets what an earlier dry run found. */
    void forgetVerdicts(ImportId id);

    void judge(ImportId id, List<Verdict> verdicts);

    /** The earlier line of this import that has one of the keys, by key. */
    Map<String, Integer> earlierLines(ImportId id, List<String> keys, int before);

    /** The rows' files are open. */
    void done(ImportId id, Map<Integer, CustomerId> files);

    Map<ImportRowState, Integer> counts(ImportId id);

    /** How often each problem occurs: rule key and field to count, the most frequent first. */
    List<ProblemCount> problemCounts(ImportId id);

    /** One kind of problem in one field. */
    record ProblemCount(String rule, String field, int rows) {}
}
