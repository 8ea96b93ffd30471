package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FileHistory;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.Policies;

/** Tells what a provisional file lacks before it may become a full one (C26). */
@Question(needs = Permission.READ_FILE)
public class ReadPromotion {
    private final FileViews files;
    private final FileHistory history;
    private final Dictionaries dictionaries;
    private final Policies policies;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ReadPromotion(
            FileViews files,
            FileHistory history,
            Dictionaries dictionaries,
            Policies policies,
            AuditTrail trail,
            Clock clock) {
        this.files = files;
        this.history = history;
        this.dictionaries = dictionaries;
        this.policies = policies;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param lacking fields a full file needs and this one does not say rightly; empty for a full file
     * @param until the last day it may be provisional; null for a full file, or where the policy sets no limit
     * @param overdue whether that day is over: 逾期
     * @param mayPromote whether the reader may make a full file of it once nothing is lacking
     * @param revision of the file
     */
    public record Answer(
            FileTier tier,
            List<FieldDefinition> lacking,
            @Nullable LocalDate until,
            boolean overdue,
            boolean mayPromote,
            long revision) {
        public Answer {
            lacking = List.copyOf(lacking);
        }
    }

    /** @throws Missing when there is no such file */
    public Answer read(CustomerId customer, Actor actor) {
        FileViews.FileRow row = files.read(customer).orElseThrow(() -> new Missing("customer", customer));
        trail.subject("customer", customer, row.number() + " " + row.typed().name());
        LocalDate today = BusinessDay.of(Instant.now(clock));
        Dictionary dictionary = dictionaries.active(today);
        boolean provisional = row.tier() == FileTier.PROVISIONAL;
        List<FieldDefinition> lacking = new ArrayList<>();
        if (provisional) {
            for (Problem problem :
                    FormCheck.lacking(row.typed().values(), FileTier.FULL, dictionary, policies.active(today))) {
                dictionary
                        .field(code(problem.field()))
                        .filter(field -> !lacking.contains(field))
                        .ifPresent(lacking::add);
            }
        }
        LocalDate until = provisional ? lastDay(row, policies.active(today)) : null;
        return new Answer(
                row.tier(),
                lacking,
                until,
                until != null && until.isBefore(today),
                provisional && !row.sealed() && actor.may(Permission.REQUEST_CHANGE),
                row.revision());
    }

    private @Nullable LocalDate lastDay(FileViews.FileRow row, OpeningPolicy policy) {
        if (row.sealed() || ProvisionalTerm.days(policy) == 0) {
            return null;
        }
        LocalDate written = history.version(row.id(), 1)
                .map(first -> BusinessDay.of(first.version().at()))
                .orElse(row.openedOn());
        return ProvisionalTerm.lastDay(written.isAfter(row.openedOn()) ? written : row.openedOn(), policy)
                .orElse(null);
    }

    private static String code(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
