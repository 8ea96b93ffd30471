package org.kedang.vigilance.usecase;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.usecase.Stale;
import org.kedang.vigilance.domain.Misconduct;
import org.kedang.vigilance.domain.MisconductId;
import org.kedang.vigilance.spi.Misconducts;

/** Reports in a map. */
public final class InMemoryMisconducts implements Misconducts {
    private final Map<MisconductId, Misconduct> kept = new LinkedHashMap<>();
    private final Map<String, MisconductId> codes = new LinkedHashMap<>();

    private static Misconduct copy(Misconduct report) {
        return new Misconduct(report.id(), report.said(), report.steps(), report.closing());
    }

    @Override
    public void add(Misconduct report, String codeHash) {
        kept.put(report.id(), copy(report));
        codes.put(codeHash, report.id());
    }

    @Override
    public Optional<Misconduct> find(MisconductId id) {
        return Optional.ofNullable(kept.get(id)).map(InMemoryMisconducts::copy);
    }

    @Override
    public Optional<Misconduct> byCode(String codeHash) {
        return Optional.ofNullable(codes.get(codeHash)).flatMap(this::find);
    }

    @Override
    public void saveStep(Misconduct report) {
        kept.put(report.id(), copy(report));
    }

    @Override
    public void saveClosing(Misconduct report) {
        Misconduct known = kept.get(report.id());
        if (known == null || known.closing() != null) {
            throw new Stale(0, 1);
        }
        kept.put(report.id(), copy(report));
    }

    @Override
    public List<Misconduct> openTo(EmployeeId reader, int limit) {
        return kept.values().stream()
                .filter(report -> report.openTo(reader))
                .sorted(Comparator.comparing(
                                (Misconduct report) -> report.said().on())
                        .reversed())
                .limit(limit)
                .map(InMemoryMisconducts::copy)
                .toList();
    }
}
