package org.kedang.profiles.web.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.kedang.kit.domain.Refused;
import org.kedang.profiles.api.Sheet;
import org.kedang.profiles.api.SheetRow;
import org.kedang.profiles.domain.ImportRule;

/** A csv file in UTF-8 (with or without mark) or GB18030, separated by comma, semicolon or tab. */
final class CsvSheet implements Sheet {
    private static final int LARGEST_RECORD = 4 << 20;

    private final CsvReader<CsvRecord> reader;
    private final Limits limits;
    private final TableLines<CsvRecord> lines;

    CsvSheet(Path file, Limits limits) {
        this.limits = limits;
        Charset charset = charsetOf(file);
        try {
            Reader text = open(file, charset);
            this.reader = CsvReader.builder()
                    .fieldSeparator(separatorOf(file, charset))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .skipEmptyLines(true)
                    .maxBufferSize(LARGEST_RECORD)
                    .ofCsvRecord(text);
        } catch (IOException damaged) {
            throw new Refused(ImportRule.FILE_DAMAGED);
        }
        this.lines = new TableLines<>(reader.iterator(), this::toRow, limits);
    }

    @Override
    public List<String> header() {
        return lines.header();
    }

    @Override
    public Iterator<SheetRow> rows() {
        return lines;
    }

    private SheetRow toRow(CsvRecord csv, int width) {
        List<SheetRow.Cell> cells = new ArrayList<>(Math.min(width, csv.getFieldCount()));
        for (int i = 0; i < Math.min(width, csv.getFieldCount()); i++) {
            cells.add(TableShape.cell(withoutGuard(csv.getField(i)), limits));
        }
        for (int i = width; i < csv.getFieldCount(); i++) {
            if (!csv.getField(i).isBlank()) {
                cells.add(new SheetRow.Cell("", ImportRule.ROW_TOO_WIDE));
                break;
            }
        }
        return new SheetRow(Math.toIntExact(csv.getStartingLineNumber()), cells);
    }

    /** Our own exports put an apostrophe before a leading formula character; reading takes it away again. */
    private static String withoutGuard(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && FormulaGuard.isDangerous(text.substring(1))
                ? text.substring(1)
                : text;
    }

    private static Charset charsetOf(Path file) {
        if (decodes(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        Charset gb = Charset.forName("GB18030");
        if (decodes(file, gb)) {
            return gb;
        }
        throw new Refused(ImportRule.TEXT_ENCODING_UNKNOWN);
    }

    private static boolean decodes(Path file, Charset charset) {
        char[] buffer = new char[16_384];
        try (Reader reader = open(file, charset)) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == 0) {
                        throw new Refused(ImportRule.FILE_KIND_UNKNOWN);
                    }
                }
            }
            return true;
        } catch (CharacterCodingException otherCharset) {
            return false;
        } catch (IOException damaged) {
            throw new Refused(ImportRule.FILE_DAMAGED);
        }
    }

    private static Reader open(Path file, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static char separatorOf(Path file, Charset charset) throws IOException {
        try (BufferedReader reader = new BufferedReader(open(file, charset))) {
            String line = reader.readLine();
            if (line == null) {
                throw new Refused(ImportRule.TABLE_EMPTY);
            }
            long commas = line.chars().filter(c -> c == ',').count();
            long semicolons = line.chars().filter(c -> c == ';').count();
            long tabs = line.chars().filter(c -> c == '\t').count();
            return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException alreadyRead) {
            throw new Refused(ImportRule.FILE_DAMAGED);
        }
    }
}
