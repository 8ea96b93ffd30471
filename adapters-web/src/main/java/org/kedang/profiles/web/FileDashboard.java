package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.api.NeedyCustomer;
import org.kedang.profiles.api.RegistrationRow;
import org.kedang.profiles.api.StageCount;
import org.kedang.profiles.api.WeekCount;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.usecase.CountCustomersByStage;
import org.kedang.profiles.usecase.CountOpenedByWeek;
import org.kedang.profiles.usecase.ListNeedyCustomers;
import org.kedang.profiles.usecase.ListOwnRegistrations;

/** What the dashboard says about customers: own ones that need something, open forms, a manager's figures. */
@Named
@RequestScoped
public class FileDashboard {
    private static final int FEW = 8;
    private static final int TALL = 40;
    private static final int STEP = 20;
    private static final Set<Role> MANAGERS = EnumSet.of(
            Role.DEPARTMENT_MANAGER,
            Role.SALES_MANAGER,
            Role.GENERAL_MANAGER,
            Role.MARKETING_HEAD,
            Role.DATA_ADMINISTRATOR,
            Role.AUDITOR);

    @Inject
    CurrentActor me;

    @Inject
    ListNeedyCustomers listNeedy;

    @Inject
    CountCustomersByStage countByStage;

    @Inject
    CountOpenedByWeek countByWeek;

    @Inject
    ListOwnRegistrations listForms;

    private @Nullable List<NeedyCustomer> needy;
    private @Nullable List<StageCount> figures;
    private @Nullable List<RegistrationRow> forms;
    private @Nullable List<WeekCount> weeks;

    /** One week of the trend, drawn in a picture of 240 by {@value #TALL} units. */
    public record Bar(LocalDate monday, long files, int left, int top, int height) {}

    private boolean may(Permission permission) {
        return me.actor().may(permission);
    }

    /** Own customers whose files are incomplete or unconfirmed, the most incomplete first. */
    public List<NeedyCustomer> getNeedy() {
        List<NeedyCustomer> found = needy;
        if (found == null) {
            found = may(Permission.SEARCH_CUSTOMERS)
                    ? listNeedy
                            .list(new ListNeedyCustomers.Command(null, FEW), me.actor())
                            .items()
                    : List.of();
            needy = found;
        }
        return found;
    }

    /** Whether he answers for more customers than his own. */
    public boolean isManager() {
        return may(Permission.SEARCH_CUSTOMERS) && me.actor().roles().stream().anyMatch(MANAGERS::contains);
    }

    /** Customers by stage, every stage once, in the order of business. */
    public List<StageCount> getFigures() {
        List<StageCount> found = figures;
        if (found == null) {
            Map<LifeStage, Long> counted = new EnumMap<>(LifeStage.class);
            countByStage.count(me.actor()).forEach(row -> counted.put(row.stage(), row.customers()));
            found = Arrays.stream(LifeStage.values())
                    .map(stage -> new StageCount(stage, counted.getOrDefault(stage, 0L)))
                    .toList();
            figures = found;
        }
        return found;
    }

    public long getTotal() {
        return getFigures().stream().mapToLong(StageCount::customers).sum();
    }

    private List<WeekCount> weeks() {
        List<WeekCount> found = weeks;
        if (found == null) {
            found = countByWeek.count(me.actor());
            weeks = found;
        }
        return found;
    }

    /** Files opened week by week, this week last; the tallest bar fills the picture, an empty week keeps a line. */
    public List<Bar> getTrend() {
        long most =
                Math.max(1, weeks().stream().mapToLong(WeekCount::files).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (WeekCount week : weeks()) {
            int height = (int) Math.max(1, week.files() * TALL / most);
            bars.add(new Bar(week.monday(), week.files(), bars.size() * STEP, TALL - height, height));
        }
        return bars;
    }

    public long getOpenedThisWeek() {
        return weeks().get(weeks().size() - 1).files();
    }

    public long getOpenedLastWeek() {
        return weeks().get(weeks().size() - 2).files();
    }

    /** A stage's share of all, in per cent. */
    public long share(long customers) {
        long total = getTotal();
        return total == 0 ? 0 : Math.round(customers * 100.0 / total);
    }

    /** Own forms to go on with: returned ones and drafts. */
    public List<RegistrationRow> getForms() {
        List<RegistrationRow> found = forms;
        if (found == null) {
            found = may(Permission.REGISTER_CUSTOMER)
                    ? listForms
                            .list(new ListOwnRegistrations.Command(true, null, FEW), me.actor())
                            .items()
                    : List.of();
            forms = found;
        }
        return found;
    }
}
