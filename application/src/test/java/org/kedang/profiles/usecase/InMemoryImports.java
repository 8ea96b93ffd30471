package org.kedang.profiles.usecase;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.api.SheetRow;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRowState;
import org.kedang.profiles.spi.Imports;

/** Imports with their rows in maps, as far as running one needs them. */
final class InMemoryImports implements Imports {
    private final Map<ImportId, ImportBatch> batches = new HashMap<>();
    private final Map<ImportId, NavigableMap<Integer, Row>> rows = new HashMap<>();
    private final Map<ImportId, NavigableMap<Integer, List<String>>> noted = new HashMap<>();

    /** Puts a batch there, each row ready. */
    void put(ImportBatch batch, List<SheetRow> sheet) {
        batches.put(batch.id(), batch);
        NavigableMap<Integer, Row> kept = new TreeMap<>();
        sheet.forEach(
                row -> kept.put(row.line(), new Row(row.line(), row.cells(), ImportRowState.READY, List.of(), null)));
        rows.put(batch.id(), kept);
    }

    Row row(ImportId id, int line) {
        return Optional.ofNullable(rowsOf(id).get(line)).orElseThrow();
    }

    private NavigableMap<Integer, Row> rowsOf(ImportId id) {
        return rows.getOrDefault(id, new TreeMap<>());
    }

    @Override
    public int add(ImportBatch batch, Iterator<SheetRow> sheet) {
        List<SheetRow> all = new ArrayList<>();
        sheet.forEachRemaining(all::add);
        put(batch, all);
        return all.size();
    }

    @Override
    public Optional<ImportBatch> find(ImportId id) {
        return Optional.ofNullable(batches.get(id));
    }

    @Override
    public List<ImportBatch> of(EmployeeId by, @Nullable ImportId before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ImportBatch> busy() {
        return List.copyOf(batches.values());
    }

    @Override
    public void save(ImportBatch batch) {
        batches.put(batch.id(), batch);
    }

    @Override
    public void askToCancel(ImportId id) {
        find(id).orElseThrow().cancel();
    }

    @Override
    public void stop(ImportId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Row> rowsAfter(ImportId id, int line, int limit) {
        return rowsAfter(id, line, limit, List.of(ImportRowState.values()));
    }

    @Override
    public List<Row> rowsAfter(ImportId id, int line, int limit, List<ImportRowState> states) {
        return rowsOf(id).tailMap(line, false).values().stream()
                .filter(row -> states.contains(row.state()))
                .limit(limit)
                .toList();
    }

    @Override
    public void forgetVerdicts(ImportId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void judge(ImportId id, List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            Row old = row(id, verdict.line());
            noted.computeIfAbsent(id, unused -> new TreeMap<>()).put(verdict.line(), verdict.keys());
            rowsOf(id)
                    .put(
                            old.line(),
                            new Row(old.line(), old.cells(), verdict.state(), verdict.problems(), old.customer()));
        }
    }

    @Override
    public Map<String, Integer> earlierLines(ImportId id, List<String> keys, int before) {
        Map<String, Integer> lines = new HashMap<>();
        noted.getOrDefault(id, new TreeMap<>()).headMap(before).forEach((line, known) -> known.stream()
                .filter(keys::contains)
                .forEach(key -> lines.putIfAbsent(key, line)));
        return lines;
    }

    @Override
    public void done(ImportId id, Map<Integer, CustomerId> files) {
        files.forEach((line, customer) -> {
            Row old = row(id, line);
            rowsOf(id).put(line, new Row(line, old.cells(), ImportRowState.DONE, List.of(), customer));
        });
    }

    @Override
    public Map<ImportRowState, Integer> counts(ImportId id) {
        Map<ImportRowState, Integer> counts = new EnumMap<>(ImportRowState.class);
        rowsOf(id).values().forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        return counts;
    }

    @Override
    public List<ProblemCount> problemCounts(ImportId id) {
        throw new UnsupportedOperationException();
    }
}
