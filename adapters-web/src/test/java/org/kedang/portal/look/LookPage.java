package org.kedang.portal.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.Choice;
import org.kedang.portal.Marks;
import org.kedang.portal.Moment;
import org.kedang.portal.PageMessages;
import org.kedang.portal.SignedIn;

/** Sample content for the page with every tag. */
@Named
@ViewScoped
public class LookPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PageMessages messages;

    private final Map<String, Object> values = new HashMap<>(Map.of("name", "苏州灯塔照明有限公司", "founded", "2011-03-08"));
    private @Nullable LocalDate day = LocalDate.of(2026, 11, 2);
    private @Nullable String note;
    private boolean agreed;
    private @Nullable Instant saved;
    private List<String> several = List.of("b");

    public record Row(
            String number,
            String name,
            String shortName,
            String stage,
            String owner,
            String ownerNumber,
            String secrecy,
            int completeness,
            LocalDate confirmed) {}

    enum Sample implements Rule {
        SAMPLE;

        @Override
        public String context() {
            return "look";
        }

        @Override
        public String clause() {
            return "002 §3.2";
        }
    }

    @ApplicationScoped
    public static class Somebody implements SignedIn {
        @Override
        public Optional<Actor> present() {
            return Optional.of(new Actor(
                    new EmployeeId(new UUID(1, 1)),
                    "S1023",
                    "李晓梅",
                    new DepartmentId(new UUID(1, 2)),
                    Set.of(Role.SALES_REP),
                    Set.of(Permission.values()),
                    Actor.Channel.PORTAL,
                    "127.0.0.1"));
        }
    }

    public List<Row> getRows() {
        return List.of(
                new Row(
                        "KH-320500-0001",
                        "苏州灯塔照明有限公司",
                        "灯塔照明",
                        "CONCLUDED",
                        "李晓梅",
                        "S1023",
                        "INTERNAL",
                        92,
                        LocalDate.of(2026, 10, 12)),
                new Row(
                        "KH-310000-0113",
                        "上海浦江工程物流股份有限公司",
                        "浦江物流",
                        "POTENTIAL",
                        "陈志远",
                        "S1041",
                        "PUBLIC",
                        58,
                        LocalDate.of(2026, 9, 1)),
                new Row(
                        "KH-440300-0027",
                        "深圳市南山光电科技有限公司",
                        "南山光电",
                        "CONCLUDED",
                        "李晓梅",
                        "S1023",
                        "CONFIDENTIAL",
                        100,
                        LocalDate.of(2026, 8, 20)),
                new Row(
                        "KH-500000-0009",
                        "重庆山城酒店管理集团",
                        "山城酒店",
                        "LOST",
                        "王立",
                        "S1007",
                        "INTERNAL",
                        33,
                        LocalDate.of(2025, 12, 2)));
    }

    public List<Choice> getTypes() {
        return List.of(new Choice("a", "代理商"), new Choice("b", "工程商"), new Choice("c", "终端用户"));
    }

    public List<Marks.Line> getChanges() {
        return List.of(
                new Marks.Line("注册地址", "江苏省苏州市工业园区星湖街218号A3楼", "江苏省苏州市工业园区星湖街328号A3楼"),
                new Marks.Line("法定代表人", "王建国", "赵敏"),
                new Marks.Line("传真", null, "0512-62345678"));
    }

    public List<Moment> getHistory() {
        return List.of(
                new Moment(Instant.parse("2026-11-02T01:10:00Z"), "建档", "李晓梅 S1023", "编号 KH-320500-0001", "/x"),
                new Moment(Instant.parse("2026-11-01T08:30:00Z"), "核实通过", "周敏 D0007", null, null));
    }

    public void approve() {
        messages.done("portal.saved", "09:10");
    }

    public void giveBack() {
        throw new Refused(
                Sample.SAMPLE,
                List.of(
                        Problem.of("name", Sample.SAMPLE),
                        Problem.of("principals[1].tel", Sample.SAMPLE),
                        Problem.of("nowhere", Sample.SAMPLE)));
    }

    public void forbidden() {
        throw new NotPermitted(Permission.READ_FILE, true, "x");
    }

    public void boom() {
        throw new IllegalStateException("secret detail");
    }

    public void save() {
        saved = Instant.now();
    }

    public Map<String, Object> getValues() {
        return values;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public @Nullable Instant getSaved() {
        return saved;
    }

    public List<String> getSeveral() {
        return several;
    }

    public void setSeveral(List<String> several) {
        this.several = several;
    }

    private final List<Map<String, String>> principals =
            List.of(new HashMap<>(Map.of("tel", "0512-1")), new HashMap<>(Map.of("tel", "x")));

    public List<Map<String, String>> getPrincipals() {
        return principals;
    }
}
