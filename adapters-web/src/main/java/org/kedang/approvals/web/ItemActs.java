package org.kedang.approvals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.usecase.AddSigner;
import org.kedang.approvals.usecase.CopyItem;
import org.kedang.approvals.usecase.SendBackItem;
import org.kedang.approvals.usecase.TransferItem;
import org.kedang.approvals.usecase.UrgeItem;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.portal.SignedIn;

/** What the reader can do to the open item besides deciding it: 转办, 加签, 退回到某一步, 抄送, 催办. */
@Named
@RequestScoped
public class ItemActs {
    /** The acts, in the order they are offered. */
    enum Kind {
        TRANSFER,
        BEFORE,
        AFTER,
        SEND_BACK,
        COPY
    }

    private final SignedIn signedIn;
    private final InboxPage inbox;
    private final TransferItem transfer;
    private final AddSigner addSigner;
    private final SendBackItem sendBack;
    private final CopyItem copy;
    private final UrgeItem urge;
    private final PageMessages messages;

    private String kind = Kind.COPY.name();
    private String person = "";
    private String step = "0";
    private String note = "";
    private long revision;

    @Inject
    ItemActs(
            SignedIn signedIn,
            InboxPage inbox,
            TransferItem transfer,
            AddSigner addSigner,
            SendBackItem sendBack,
            CopyItem copy,
            UrgeItem urge,
            PageMessages messages) {
        this.signedIn = signedIn;
        this.inbox = inbox;
        this.transfer = transfer;
        this.addSigner = addSigner;
        this.sendBack = sendBack;
        this.copy = copy;
        this.urge = urge;
        this.messages = messages;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected ItemActs() {
        throw new UnsupportedOperationException();
    }

    /** What the reader may do now. */
    public List<Choice> getKinds() {
        ApprovalView item = inbox.getItem();
        if (item == null) {
            return List.of();
        }
        List<Kind> kinds = new ArrayList<>();
        if (inbox.isMayDecide()) {
            if (item.currentStage().quorum() == 1) {
                kinds.add(Kind.TRANSFER);
            }
            kinds.add(Kind.BEFORE);
            if (inbox.isDecidable()) {
                kinds.add(Kind.AFTER);
            }
            if (item.stage() > 0) {
                kinds.add(Kind.SEND_BACK);
            }
        }
        kinds.add(Kind.COPY);
        return kinds.stream()
                .map(one -> new Choice(one.name(), messages.text("approvals.act." + one.name())))
                .toList();
    }

    /** The steps decided before the waiting one. */
    public List<Choice> getSteps() {
        ApprovalView item = inbox.getItem();
        return item == null
                ? List.of()
                : IntStream.range(0, item.stage())
                        .mapToObj(index -> new Choice(
                                String.valueOf(index),
                                index + 1 + " "
                                        + inbox.stageName(
                                                item.stages().get(index).name())))
                        .toList();
    }

    public boolean isBack() {
        return kind.equals(Kind.SEND_BACK.name());
    }

    /** What the chosen act does, in a sentence. */
    public String getConsequence() {
        return messages.text("approvals.act." + kind + ".means");
    }

    /** Does the chosen act. */
    public String act() {
        ApprovalId item = item();
        switch (Kind.valueOf(kind)) {
            case TRANSFER -> done(transfer.transfer(actor(), new TransferItem.Command(item, revision, number(), note)));
            case BEFORE -> done(addSigner.add(actor(), new AddSigner.Command(item, revision, number(), true, note)));
            case AFTER -> done(addSigner.add(actor(), new AddSigner.Command(item, revision, number(), false, note)));
            case SEND_BACK ->
                done(sendBack.sendBack(
                        actor(), new SendBackItem.Command(item, revision, Integer.parseInt(step), note)));
            case COPY -> {
                done(copy.copy(actor(), new CopyItem.Command(item, number(), note)));
                return "/approvals/inbox.xhtml?faces-redirect=true" + (inbox.isMine() ? "&view=mine" : "") + "&item="
                        + item;
            }
        }
        return "/approvals/inbox.xhtml?faces-redirect=true";
    }

    /** Reminds those who have to decide. */
    public String urge() {
        ApprovalView after = urge.urge(actor(), new UrgeItem.Command(item(), ""));
        messages.done("approvals.act.urged", after.subject().title());
        return "/approvals/inbox.xhtml?faces-redirect=true&view=mine&item=" + after.id();
    }

    private void done(ApprovalView after) {
        messages.done("approvals.act." + kind + ".done", after.subject().title());
    }

    /** What is chosen begins with the number; who knows it may type it alone. */
    private String number() {
        return person.strip().split("\\s", 2)[0];
    }

    private ApprovalId item() {
        ApprovalView item = inbox.getItem();
        if (item == null) {
            throw new Missing("approval", "");
        }
        return item.id();
    }

    private Actor actor() {
        return signedIn.present()
                .orElseThrow(() -> new NotPermitted(Permission.USE_INBOX, false, "approvals.NOT_INVOLVED"));
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? Kind.COPY.name() : Kind.valueOf(kind).name();
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person;
    }

    public String getStep() {
        return step;
    }

    public void setStep(@Nullable String step) {
        this.step = step == null || !step.matches("\\d{1,3}") ? "0" : step;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    /** The revision the reader saw. */
    public long getRevision() {
        return inbox.getRevision();
    }

    public void setRevision(long revision) {
        this.revision = revision;
    }
}
