package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.usecase.PromoteFile;
import org.kedang.profiles.usecase.ReadPromotion;

/** 转为正式档案: what the provisional file that is shown lacks, and the act itself. */
@Named
@RequestScoped
public class FilePromotion {
    @Inject
    CurrentActor me;

    @Inject
    FilePage page;

    @Inject
    PageMessages messages;

    @Inject
    ReadPromotion read;

    @Inject
    PromoteFile promote;

    private ReadPromotion.@Nullable Answer answer;
    private String reason = "";

    private ReadPromotion.@Nullable Answer answer() {
        FileView file = page.whole();
        if (answer == null && file != null && file.tier() == FileTier.PROVISIONAL) {
            answer = read.read(file.customer(), me.actor());
        }
        return answer;
    }

    public boolean isOffered() {
        ReadPromotion.Answer found = answer();
        return found != null && found.mayPromote();
    }

    /** Names of the fields a full file needs and this one does not say. */
    public List<String> getLacking() {
        ReadPromotion.Answer found = answer();
        return found == null
                ? List.of()
                : found.lacking().stream()
                        .map(field -> field.label(page.texts().locale()))
                        .toList();
    }

    /** The last day the file may be provisional; null where there is no limit. */
    public @Nullable LocalDate getUntil() {
        ReadPromotion.Answer found = answer();
        return found == null ? null : found.until();
    }

    /** Whether that day is over: 逾期. */
    public boolean isOverdue() {
        ReadPromotion.Answer found = answer();
        return found != null && found.overdue();
    }

    public String save() {
        PromoteFile.Promoted promoted = promote.promote(
                new PromoteFile.Command(page.customer(), page.shown().revision(), reason), me.actor());
        messages.done("file.promotion.done", promoted.version());
        return page.again();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
