package org.kedang.conduct.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.kedang.access.api.FirmFounded;
import org.kedang.access.api.People;
import org.kedang.conduct.domain.Quarter;
import org.kedang.conduct.spi.ConductTexts;
import org.kedang.conduct.spi.Trainings;
import org.kedang.kit.api.DayPassed;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.Outbox;

/**
 * What is reminded of by itself: the security officers of an agreement nobody has published, when the firm is founded and once
 * a week; whoever missed the training, two weeks and two days before the quarter ends.
 */
@Dependent
class ConductReminders {
    private final ConductTexts texts;
    private final Trainings trainings;
    private final MissedTraining missed;
    private final People people;
    private final Outbox outbox;

    @Inject
    ConductReminders(ConductTexts texts, Trainings trainings, MissedTraining missed, People people, Outbox outbox) {
        this.texts = texts;
        this.trainings = trainings;
        this.missed = missed;
        this.people = people;
        this.outbox = outbox;
    }

    void founded(@Observes FirmFounded event) {
        askForAgreement();
    }

    void passed(@Observes DayPassed event) {
        LocalDate day = event.day();
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY && texts.agreements().isEmpty()) {
            askForAgreement();
        }
        Quarter quarter = Quarter.of(day);
        if (day.equals(quarter.last().minusDays(14))
                || day.equals(quarter.last().minusDays(2))) {
            trainings.plan(quarter).ifPresent(plan -> {
                int unused = missed.remind(plan);
            });
        }
    }

    private void askForAgreement() {
        people.withRole(Role.SECURITY_OFFICER)
                .forEach(officer -> outbox.notify(
                        officer.id(), "agreementWanted", "/conduct/keeping.xhtml", Map.of("form", "F25")));
    }
}
