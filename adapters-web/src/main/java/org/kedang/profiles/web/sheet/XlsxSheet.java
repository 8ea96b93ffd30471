package org.kedang.profiles.web.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Refused;
import org.kedang.profiles.api.Sheet;
import org.kedang.profiles.api.SheetRow;
import org.kedang.profiles.domain.ImportRule;

/** The first sheet of an xlsx workbook, read as a stream. */
final class XlsxSheet implements Sheet {
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Limits limits;
    private final TableLines<Row> lines;

    XlsxSheet(Path file, Limits limits) {
        WorkbookInspection.pass(file, limits);
        this.limits = limits;
        Iterator<Row> rows;
        try {
            this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            this.stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
        } catch (IOException | RuntimeException damaged) {
            throw new Refused(ImportRule.FILE_DAMAGED);
        }
        this.lines = new TableLines<>(rows, this::toRow, limits);
    }

    @Override
    public List<String> header() {
        return lines.header();
    }

    @Override
    public Iterator<SheetRow> rows() {
        return lines;
    }

    private SheetRow toRow(Row row, int width) {
        List<SheetRow.Cell> cells = new ArrayList<>(width);
        int count = row.getCellCount();
        for (int i = 0; i < Math.min(count, width); i++) {
            cells.add(row.getOptionalCell(i).map(this::toCell).orElse(SheetRow.Cell.of("")));
        }
        for (int i = width; i < count; i++) {
            if (row.getOptionalCell(i)
                    .map(cell -> !toCell(cell).text().isBlank())
                    .orElse(false)) {
                cells.add(new SheetRow.Cell("", ImportRule.ROW_TOO_WIDE));
                break;
            }
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private SheetRow.Cell toCell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return SheetRow.Cell.of("");
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return new SheetRow.Cell(String.valueOf(cell.getFormula()), ImportRule.CELL_FORMULA);
        }
        if (cell.getType() == CellType.ERROR) {
            return new SheetRow.Cell(cell.getRawValue() == null ? "" : cell.getRawValue(), ImportRule.CELL_ERROR);
        }
        if (cell.getType() == CellType.NUMBER) {
            return SheetRow.Cell.of(numberText(cell));
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return SheetRow.Cell.of(String.valueOf(cell.asBoolean()));
        }
        return TableShape.cell(cell.getText(), limits);
    }

    private static String numberText(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null && looksLikeDate(format)) {
            try {
                LocalDateTime moment = cell.asDate();
                return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? moment.toLocalDate().toString()
                        : moment.toString();
            } catch (RuntimeException noDate) {
                return plain(cell.asNumber());
            }
        }
        return plain(cell.asNumber());
    }

    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > 1_000
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    private static boolean looksLikeDate(String format) {
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return bare.indexOf('y') >= 0 || (bare.indexOf('d') >= 0 && bare.indexOf('m') >= 0);
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException alreadyRead) {
            throw new Refused(ImportRule.FILE_DAMAGED);
        }
    }
}
