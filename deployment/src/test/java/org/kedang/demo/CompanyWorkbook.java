package org.kedang.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes made-up companies as the workbook a user would import: Chinese heads, one company a row, all cells text. */
public final class CompanyWorkbook {
    /** Field code and head of each column. */
    private static final List<List<String>> COLUMNS = List.of(
            List.of("name", "客户名称"),
            List.of("shortName", "客户简称"),
            List.of("customerType", "客户类型"),
            List.of("creditCode", "统一社会信用代码"),
            List.of("contactName", "联系人"),
            List.of("contactPosition", "联系人职务"),
            List.of("phone", "联系电话"),
            List.of("mobile", "手机"),
            List.of("email", "电子邮箱"),
            List.of("region", "所在地区"),
            List.of("address", "地址"),
            List.of("lifeStage", "业务阶段"),
            List.of("secrecy", "保密等级"),
            List.of("industry", "所属行业"),
            List.of("productLine", "产品线"),
            List.of("channel", "渠道"));

    private CompanyWorkbook() {}

    /** Writes {@code count} companies of the seed, beginning with {@code from}. */
    public static void write(Path file, long seed, int from, int count) throws IOException {
        CompanyGenerator generator = new CompanyGenerator(seed);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Kedang", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("客户");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column).get(1));
            }
            for (int row = 0; row < count; row++) {
                Company company = generator.company(from + row);
                for (int column = 0; column < COLUMNS.size(); column++) {
                    String text = company.value(COLUMNS.get(column).get(0));
                    if (!text.isEmpty()) {
                        sheet.value(row + 1, column, text);
                    }
                }
            }
        }
    }

    /** Arguments: file, number of companies. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), 1, 100_000, Integer.parseInt(arguments[1]));
    }
}
