package org.kedang.approvals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.MalformedURLException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.InboxItem;
import org.kedang.approvals.api.MeetingView;
import org.kedang.approvals.api.RequestItem;
import org.kedang.approvals.api.Slice;
import org.kedang.approvals.usecase.ApproveItem;
import org.kedang.approvals.usecase.GiveBackItem;
import org.kedang.approvals.usecase.ListInbox;
import org.kedang.approvals.usecase.ListOwnRequests;
import org.kedang.approvals.usecase.ReadItem;
import org.kedang.approvals.usecase.WithdrawItem;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.Moment;
import org.kedang.portal.PageMessages;
import org.kedang.portal.SignedIn;

/**
 * 待办. The address says what is shown: {@code view=mine} for own requests, {@code item} for the open item, {@code from}
 * for the slice. After a decision the next item opens by itself.
 */
@Named
@RequestScoped
public class InboxPage {
    private static final int SLICE = 30;
    private static final int FIRST_FEW = 5;
    private static final int TEMPLATES = 4;

    private final SignedIn signedIn;
    private final ListInbox listInbox;
    private final ListOwnRequests listOwnRequests;
    private final ReadItem readItem;
    private final ApproveItem approveItem;
    private final GiveBackItem giveBackItem;
    private final WithdrawItem withdrawItem;
    private final Instance<SubjectSummary> summaries;
    private final PageMessages messages;
    private final Clock clock;

    private @Nullable Slice<InboxItem> waiting;
    private @Nullable Slice<RequestItem> mine;
    private Optional<ReadItem.Answer> opened = Optional.empty();
    private boolean asked;
    private String note = "";
    private long revision;

    @Inject
    InboxPage(
            SignedIn signedIn,
            ListInbox listInbox,
            ListOwnRequests listOwnRequests,
            ReadItem readItem,
            ApproveItem approveItem,
            GiveBackItem giveBackItem,
            WithdrawItem withdrawItem,
            Instance<SubjectSummary> summaries,
            PageMessages messages,
            Clock clock) {
        this.signedIn = signedIn;
        this.listInbox = listInbox;
        this.listOwnRequests = listOwnRequests;
        this.readItem = readItem;
        this.approveItem = approveItem;
        this.giveBackItem = giveBackItem;
        this.withdrawItem = withdrawItem;
        this.summaries = summaries;
        this.messages = messages;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected InboxPage() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** Whether own requests are shown instead of what waits. */
    public boolean isMine() {
        return "mine".equals(parameter("view"));
    }

    /** What waits for the reader, this slice. */
    public List<InboxItem> getWaiting() {
        return waitingSlice().items();
    }

    /** What the reader asked for, this slice. */
    public List<RequestItem> getRequests() {
        return mineSlice().items();
    }

    /** The most urgent few, for the dashboard. */
    public List<InboxItem> getFirst() {
        return getWaiting().stream().limit(FIRST_FEW).toList();
    }

    /** Address of the next slice; null when this is the last. */
    public @Nullable String getNext() {
        String next = isMine() ? mineSlice().next() : waitingSlice().next();
        return next == null
                ? null
                : "?" + (isMine() ? "view=mine&" : "") + "from=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** Whether the item's last day is over. */
    public boolean late(@Nullable LocalDate deadline) {
        return deadline != null && deadline.isBefore(BusinessCalendar.dayOf(Instant.now(clock)));
    }

    /** Whether the item's last day is today. */
    public boolean urgent(@Nullable LocalDate deadline) {
        return deadline != null && deadline.equals(BusinessCalendar.dayOf(Instant.now(clock)));
    }

    /** Address of an item in this list. */
    public String address(ApprovalId item) {
        String from = parameter("from");
        return "?" + (isMine() ? "view=mine&" : "") + "item=" + item
                + (from.isEmpty() ? "" : "&from=" + URLEncoder.encode(from, StandardCharsets.UTF_8));
    }

    /** Whether this is the open item. */
    public boolean open(ApprovalId item) {
        return answer().filter(read -> read.approval().id().equals(item)).isPresent();
    }

    /** The open item: the one asked for, else the first that waits; null when there is none. */
    public @Nullable ApprovalView getItem() {
        return answer().map(ReadItem.Answer::approval).orElse(null);
    }

    /** Whether the reader decides the waiting step, here or in the owner's fragment. */
    public boolean isMayDecide() {
        return answer().filter(ReadItem.Answer::decidable).isPresent();
    }

    /** The meeting that decides the waiting step; null when there is none. */
    public @Nullable MeetingView getMeeting() {
        return answer().map(ReadItem.Answer::meeting).orElse(null);
    }

    /** Whose deputy the reader is in it; empty when he decides for himself. */
    public String getPrincipal() {
        return answer().map(ReadItem.Answer::principal).orElse("");
    }

    /** Whether the inbox itself offers the decision. */
    public boolean isDecidable() {
        ApprovalView item = getItem();
        return item != null
                && isMayDecide()
                && summary().filter(owner -> owner.decides(item, actor())).isEmpty();
    }

    /** The item that opens after the shown one is decided; empty for the first that waits. */
    public String getFollowing() {
        ApprovalView item = getItem();
        ApprovalId following = item == null ? null : following(item.id());
        return following == null ? "" : following.toString();
    }

    public boolean isWithdrawable() {
        return answer().filter(ReadItem.Answer::withdrawable).isPresent();
    }

    /** The owner's fragment that shows the subject; empty when it has none. */
    public String getFragment() {
        return summary().map(SubjectSummary::fragment).orElse("");
    }

    /** What happens when the reader agrees, in words. */
    public String getWhatNext() {
        ApprovalView item = getItem();
        if (item == null || !isDecidable()) {
            return "";
        }
        long agreed = item.decisions().stream()
                .filter(d -> d.verb() == ApprovalView.Verb.APPROVED
                        && d.standing()
                        && d.stage().equals(item.currentStage().name()))
                .count();
        if (agreed + 1 < item.currentStage().quorum()) {
            return messages.text("approvals.next.quorum", item.currentStage().quorum() - agreed - 1);
        }
        return item.stage() + 1 < item.stages().size()
                ? messages.text(
                        "approvals.next.stage",
                        stageName(item.stages().get(item.stage() + 1).name()))
                : messages.text("approvals.next.granted");
    }

    /** Ready comments. */
    public List<String> getTemplates() {
        return IntStream.rangeClosed(1, TEMPLATES)
                .mapToObj(number -> messages.text("approvals.template." + number))
                .toList();
    }

    /** The item's history, the newest last. */
    public List<Moment> getHistory() {
        ApprovalView item = getItem();
        if (item == null) {
            return List.of();
        }
        Moment start = new Moment(
                item.openedAt(), messages.text("approvals.history.opened"), item.requesterName(), null, null);
        return Stream.concat(
                        Stream.of(start),
                        item.decisions().stream()
                                .map(d -> new Moment(
                                        d.at(),
                                        messages.text(
                                                "approvals.history." + d.verb().name(), stageName(d.stage())),
                                        who(d),
                                        d.note(),
                                        null)))
                .toList();
    }

    private String who(ApprovalView.DecisionView act) {
        String by = act.principalName().isEmpty()
                ? act.whoName()
                : messages.text("approvals.history.deputy", act.whoName(), act.principalName());
        return act.targetName().isEmpty() ? by : by + " → " + act.targetName();
    }

    /** A stage's name in words; the policy's own word when the bundles have none. */
    public String stageName(String stage) {
        String key = "approvals.stage." + stage;
        String text = messages.text(key);
        return text.equals(key) ? stage : text;
    }

    /** A kind of subject in words; the owner's own word when the bundles have none. */
    public String kindName(String kind) {
        String key = "approvals.kind." + kind;
        String text = messages.text(key);
        return text.equals(key) ? kind : text;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    /** The revision the reader saw. */
    public long getRevision() {
        ApprovalView item = getItem();
        return item == null ? revision : item.revision();
    }

    public void setRevision(long revision) {
        this.revision = revision;
    }

    /** Agrees and opens the next item. */
    public String approve() {
        ApprovalView item = shown();
        ApprovalId following = following(item.id());
        ApprovalView after = approveItem.approve(actor(), new ApproveItem.Command(item.id(), revision, note));
        messages.done("approvals.done." + after.state().name(), item.subject().title());
        return go(following);
    }

    /** Gives back with the note as the question and opens the next item. */
    public String giveBack() {
        ApprovalView item = shown();
        ApprovalId following = following(item.id());
        ApprovalView after = giveBackItem.giveBack(actor(), new GiveBackItem.Command(item.id(), revision, note));
        messages.done("approvals.done." + after.state().name(), item.subject().title());
        return go(following);
    }

    /** Takes an own request back. */
    public String withdraw() {
        ApprovalView item = shown();
        ApprovalView after = withdrawItem.withdraw(actor(), new WithdrawItem.Command(item.id()));
        messages.done("approvals.done." + after.state().name(), item.subject().title());
        return "/approvals/inbox.xhtml?faces-redirect=true&view=mine&item=" + item.id();
    }

    private static String go(@Nullable ApprovalId item) {
        return "/approvals/inbox.xhtml?faces-redirect=true" + (item == null ? "" : "&item=" + item);
    }

    private @Nullable ApprovalId following(ApprovalId item) {
        List<InboxItem> items = getWaiting();
        int place = IntStream.range(0, items.size())
                .filter(i -> items.get(i).id().equals(item))
                .findFirst()
                .orElse(-1);
        if (place + 1 < items.size()) {
            return items.get(place + 1).id();
        }
        return place > 0 ? items.get(0).id() : null;
    }

    private ApprovalView shown() {
        ApprovalView item = getItem();
        if (item == null) {
            throw new Missing("approval", parameter("item"));
        }
        return item;
    }

    private Optional<ReadItem.Answer> answer() {
        if (!asked) {
            asked = true;
            opened = openItem().map(id -> readItem.read(actor(), new ReadItem.Command(id)));
        }
        return opened;
    }

    private Optional<ApprovalId> openItem() {
        String item = parameter("item");
        if (!item.isEmpty()) {
            try {
                return Optional.of(ApprovalId.of(item));
            } catch (IllegalArgumentException e) {
                throw new Missing("approval", item);
            }
        }
        return isMine() ? Optional.empty() : getWaiting().stream().findFirst().map(InboxItem::id);
    }

    private Optional<SubjectSummary> summary() {
        ApprovalView item = getItem();
        return item == null
                ? Optional.empty()
                : summaries.stream()
                        .filter(summary -> summary.kind().equals(item.subject().kind()))
                        .filter(summary -> exists(summary.fragment()))
                        .findFirst();
    }

    private static boolean exists(String fragment) {
        try {
            return faces().getResource(fragment) != null;
        } catch (MalformedURLException e) {
            return false;
        }
    }

    private Slice<InboxItem> waitingSlice() {
        Slice<InboxItem> slice = waiting;
        if (slice == null) {
            slice = sliced(() -> listInbox.list(actor(), new ListInbox.Command(from(), SLICE)));
            waiting = slice;
        }
        return slice;
    }

    private Slice<RequestItem> mineSlice() {
        Slice<RequestItem> slice = mine;
        if (slice == null) {
            slice = sliced(() -> listOwnRequests.list(actor(), new ListOwnRequests.Command(from(), SLICE)));
            mine = slice;
        }
        return slice;
    }

    private static <T> T sliced(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new Missing("slice", parameter("from"));
        }
    }

    private static @Nullable String from() {
        String from = parameter("from");
        return from.isEmpty() ? null : from;
    }

    private Actor actor() {
        return signedIn.present()
                .orElseThrow(() -> new NotPermitted(Permission.USE_INBOX, false, "approvals.NOT_INVOLVED"));
    }

    private static String parameter(String name) {
        String value = faces().getRequestParameterMap().get(name);
        return value == null ? "" : value;
    }

    private static ExternalContext faces() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
