package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FirmName;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.domain.FirmRules;

/** Reads the whole regulation as it is in force on a day: every rule of the firm side by side (002 §5.1). */
@Question(needs = Permission.READ_POLICY)
public class ReadRegulation {
    private final RuleShelf shelf;
    private final FirmName firm;
    private final Clock clock;

    @Inject
    ReadRegulation(RuleShelf shelf, FirmName firm, Clock clock) {
        this.shelf = shelf;
        this.firm = firm;
        this.clock = clock;
    }

    /** @param on the day; null for today */
    public record Command(@Nullable LocalDate on) {}

    /**
     * @param firm the firm's name
     * @param on the day it was read for
     * @param since the last day on which some of the rules began
     * @param at when it was read
     */
    public record Answer(FirmRules rules, String firm, LocalDate on, LocalDate since, Instant at) {}

    public Answer read(Actor actor, Command command) {
        Instant now = Instant.now(clock);
        LocalDate on = command.on() == null ? BusinessDay.of(now) : command.on();
        FirmRules rules = shelf.on(on);
        LocalDate since = Stream.of(
                        rules.opening().startsOn(),
                        rules.changing().startsOn(),
                        rules.triggers().startsOn(),
                        rules.stages().startsOn(),
                        rules.dictionary().startsOn())
                .max(LocalDate::compareTo)
                .orElse(on);
        return new Answer(rules, firm.firmName(), on, since, now);
    }
}
