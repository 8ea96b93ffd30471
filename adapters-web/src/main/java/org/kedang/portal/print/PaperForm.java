package org.kedang.portal.print;

import java.util.List;

/**
 * A form as it stands on paper: everything is ready text in the reader's language.
 *
 * @param language BCP 47 tag of the texts, for example {@code zh-CN}
 * @param heading the form's name, for example 客户档案卡
 * @param mark the number at the top right, in the register's spelling
 * @param subject whom the form is about
 * @param remarks short words below the subject: stage, secrecy, state
 * @param code content of the square code beside the number
 * @param signatures captions of the signature boxes at the end
 * @param foot the line at the bottom of each page, left
 * @param pageOf pattern of the page count, {@code %d} twice: this page, all pages
 */
public record PaperForm(
        String language,
        String firm,
        String heading,
        String mark,
        String subject,
        List<String> remarks,
        String code,
        List<Block> blocks,
        List<String> signatures,
        String foot,
        String pageOf) {

    /** A piece of the form's body. */
    public sealed interface Block permits Fields, Table {
        String heading();
    }

    /** Labels with values, two columns of pairs; a wide pair takes the whole width. */
    public record Fields(String heading, List<Pair> pairs) implements Block {
        public Fields {
            pairs = List.copyOf(pairs);
        }
    }

    /** One label with its value. */
    public record Pair(String label, String value, boolean wide) {}

    /** Repeated rows below column names. */
    public record Table(String heading, List<String> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    public PaperForm {
        remarks = List.copyOf(remarks);
        blocks = List.copyOf(blocks);
        signatures = List.copyOf(signatures);
    }
}
