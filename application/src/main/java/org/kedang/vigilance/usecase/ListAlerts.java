package org.kedang.vigilance.usecase;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.vigilance.api.AlertView;
import org.kedang.vigilance.domain.AccessAlert;
import org.kedang.vigilance.domain.AlertId;
import org.kedang.vigilance.domain.AlertKind;
import org.kedang.vigilance.spi.Alerts;

/** The alerts about unusual reading, the last raised first. */
@Question(needs = Permission.SEE_ALERTS)
public class ListAlerts {
    private final Alerts alerts;
    private final AlertDesk desk;
    private final People people;

    @Inject
    ListAlerts(Alerts alerts, AlertDesk desk, People people) {
        this.alerts = alerts;
        this.desk = desk;
        this.people = people;
    }

    /** Which alerts. */
    public enum Which {
        OPEN,
        NARROWING,
        ALL
    }

    /**
     * @param person employee number; blank for everybody
     * @param before only those raised before this one; null for the last
     * @param limit 1 to 200
     */
    public record Command(Which which, @Nullable AlertKind kind, String person, @Nullable AlertId before, int limit) {
        public Command {
            limit = Math.max(1, Math.min(200, limit));
        }
    }

    /** @param next to name in the following question; null when this is the last slice */
    public record Answer(List<AlertView> alerts, @Nullable AlertId next) {
        public Answer {
            alerts = List.copyOf(alerts);
        }
    }

    public Answer list(Actor actor, Command command) {
        Optional<Person> person = command.person().isBlank() ? Optional.empty() : people.byNumber(command.person());
        if (!command.person().isBlank() && person.isEmpty()) {
            return new Answer(List.of(), null);
        }
        List<AccessAlert> found = alerts.list(
                Alerts.Choice.valueOf(command.which().name()),
                command.kind(),
                person.map(Person::id).orElse(null),
                command.before(),
                command.limit() + 1);
        boolean more = found.size() > command.limit();
        List<AccessAlert> slice = more ? found.subList(0, command.limit()) : found;
        return new Answer(desk.views(slice), more ? slice.get(slice.size() - 1).id() : null);
    }
}
