package org.kedang.conduct.domain;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * The confidentiality training of one quarter (000: 每季度保密培训，讲案例).
 *
 * @param cases the cases that are talked about, as everybody may read them afterwards
 */
public record TrainingPlan(Quarter quarter, String topic, String cases, EmployeeId plannedBy, Instant plannedAt)
        implements Serializable {
    /** Most characters of a topic. */
    public static final int TOPIC_LIMIT = 100;
    /** Most characters of the cases. */
    public static final int CASES_LIMIT = 10_000;

    /** @throws Refused {@code QUARTER_OVER}, {@code TOPIC_MISSING}, {@code CASES_MISSING} */
    public static TrainingPlan plan(
            Quarter quarter, String topic, String cases, EmployeeId planner, Instant now, LocalDate today) {
        if (quarter.last().isBefore(today)) {
            throw new Refused(ConductRule.QUARTER_OVER, quarter);
        }
        String about = topic.strip();
        String told = cases.replace("\r\n", "\n").replace("\0", "").strip();
        if (about.isEmpty() || about.length() > TOPIC_LIMIT) {
            throw new Refused(ConductRule.TOPIC_MISSING, TOPIC_LIMIT);
        }
        if (told.isEmpty() || told.length() > CASES_LIMIT) {
            throw new Refused(ConductRule.CASES_MISSING, CASES_LIMIT);
        }
        return new TrainingPlan(quarter, about, told, planner, now);
    }
}
