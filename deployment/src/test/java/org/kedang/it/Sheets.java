package org.kedang.it;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.kedang.demo.Company;

/** Workbooks as users upload them and get them back. */
final class Sheets {
    private static final Map<String, String> HEADS = new LinkedHashMap<>();

    static {
        HEADS.put("name", "客户名称");
        HEADS.put("shortName", "客户简称");
        HEADS.put("customerType", "客户类型");
        HEADS.put("creditCode", "统一社会信用代码");
        HEADS.put("contactName", "联系人");
        HEADS.put("phone", "联系电话");
        HEADS.put("region", "所在地区");
        HEADS.put("address", "地址");
        HEADS.put("lifeStage", "业务阶段");
        HEADS.put("secrecy", "保密等级");
        HEADS.put("industry", "所属行业");
        HEADS.put("handler", "原经办人");
    }

    private Sheets() {}

    /** A generated company as a row of a workbook. */
    static Map<String, String> row(Company company, String handler) {
        Map<String, String> row = new LinkedHashMap<>();
        HEADS.keySet().forEach(field -> row.put(field, company.value(field)));
        row.put("handler", handler);
        return row;
    }

    static byte[] workbook(List<Map<String, String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Kedang", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("客户");
            List<String> fields = new ArrayList<>(HEADS.keySet());
            for (int column = 0; column < fields.size(); column++) {
                sheet.value(0, column, HEADS.get(fields.get(column)));
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < fields.size(); column++) {
                    String text = rows.get(row).getOrDefault(fields.get(column), "");
                    if (!text.isEmpty()) {
                        sheet.value(row + 1, column, text);
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** Rows of the first sheet, the head too. */
    static int rows(byte[] workbook) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read().size();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
