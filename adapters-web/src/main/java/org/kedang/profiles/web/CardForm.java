package org.kedang.profiles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.print.PaperForm;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.usecase.PrintCard;

/** 客户档案卡: what the paper says, in the printer's language. */
final class CardForm {
    private static final int COLUMNS_ON_PAPER = 7;

    private CardForm() {}

    static PaperForm of(PrintCard.Card card, Actor printer, Messages texts, Function<String, String> divisions) {
        return of(card, printer, texts, divisions, texts.get("file.print.heading"));
    }

    /** @param heading what the firm prints above its card */
    static PaperForm of(
            PrintCard.Card card, Actor printer, Messages texts, Function<String, String> divisions, String heading) {
        FileView file = card.file();
        List<PaperForm.Block> blocks = new ArrayList<>();
        blocks.add(cover(file, texts));
        for (FileSheets.Sheet sheet : new FileSheets(file, texts, divisions).sheets()) {
            for (FileSheets.Block block : sheet.blocks()) {
                if (block.filled()) {
                    blocks.add(block(block, sheet));
                }
            }
        }
        return new PaperForm(
                texts.tag(),
                file.departmentName().isEmpty() ? texts.get("portal.name") : file.departmentName(),
                heading,
                file.number(),
                file.name(),
                remarks(file, texts),
                file.number() + " " + card.mark(),
                blocks,
                List.of(
                        texts.get("file.print.sign.handler"),
                        texts.get("file.print.sign.department"),
                        texts.get("file.print.sign.general")),
                texts.text(
                        "file.print.foot",
                        printer.name(),
                        printer.number(),
                        texts.time(card.at()),
                        texts.of(file.secrecy()),
                        card.mark()),
                texts.get("file.print.page"));
    }

    private static PaperForm.Fields cover(FileView file, Messages texts) {
        List<PaperForm.Pair> pairs = new ArrayList<>();
        pairs.add(new PaperForm.Pair(texts.get("file.owner"), file.ownerName() + " " + file.ownerNumber(), false));
        pairs.add(new PaperForm.Pair(texts.get("file.department"), file.departmentName(), false));
        pairs.add(new PaperForm.Pair(texts.get("file.openedOn"), texts.day(file.openedOn()), false));
        pairs.add(new PaperForm.Pair(texts.get("file.confirmedAt"), texts.day(file.lastConfirmedAt()), false));
        if (!file.aliases().isEmpty()) {
            pairs.add(new PaperForm.Pair(
                    texts.get("file.aliases"),
                    file.aliases().stream().map(alias -> alias.value()).collect(Collectors.joining(" · ")),
                    true));
        }
        return new PaperForm.Fields(texts.get("file.print.cover"), pairs);
    }

    private static List<String> remarks(FileView file, Messages texts) {
        List<String> remarks = new ArrayList<>();
        remarks.add(texts.of(file.stage()));
        remarks.add(texts.of(file.secrecy()));
        if (file.tier() != FileTier.FULL) {
            remarks.add(texts.of(file.tier()));
        }
        if (file.sealed()) {
            remarks.add(texts.get("file.sealed"));
        }
        remarks.add(texts.text("file.version", file.version()));
        remarks.add(texts.text("file.print.complete", file.completeness()));
        return remarks;
    }

    private static PaperForm.Block block(FileSheets.Block block, FileSheets.Sheet sheet) {
        String heading = sheet.category() == 1 ? block.title() : sheet.label() + " · " + block.title();
        if (!block.repeated()) {
            return new PaperForm.Fields(
                    heading,
                    block.items().stream()
                            .map(item -> new PaperForm.Pair(item.label(), item.text(), item.wide()))
                            .toList());
        }
        if (block.columns().size() <= COLUMNS_ON_PAPER) {
            return new PaperForm.Table(
                    heading,
                    block.columns(),
                    block.rows().stream().map(CardForm::texts).toList());
        }
        // a table wider than the paper is written row by row, label and value
        List<PaperForm.Pair> pairs = new ArrayList<>();
        for (List<FileSheets.Item> row : block.rows()) {
            for (FileSheets.Item item : row) {
                if (!item.text().isEmpty()) {
                    pairs.add(new PaperForm.Pair(item.label(), item.text(), item.wide()));
                }
            }
        }
        return new PaperForm.Fields(heading, pairs);
    }

    private static List<String> texts(List<FileSheets.Item> row) {
        return row.stream().map(FileSheets.Item::text).toList();
    }
}
