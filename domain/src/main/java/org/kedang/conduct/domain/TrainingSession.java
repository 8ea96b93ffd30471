package org.kedang.conduct.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * One meeting of a quarter's training, with who was there.
 *
 * @param attendance empty until the list is noted; whoever is not on it was not expected
 */
public record TrainingSession(
        SessionId id, Quarter quarter, LocalDate heldOn, String place, Map<EmployeeId, Attendance> attendance)
        implements Serializable {
    /** Most characters of a place. */
    public static final int PLACE_LIMIT = 60;

    public TrainingSession {
        attendance = Map.copyOf(attendance);
    }

    /** How somebody stands on the list. */
    public enum Attendance {
        PRESENT,
        ABSENT,
        /** absent with a reason that counts; he still has to catch up */
        EXCUSED
    }

    /** @throws Refused {@code SESSION_NOT_IN_QUARTER}, {@code SESSION_PLACE_MISSING} */
    public static TrainingSession arrange(Quarter quarter, LocalDate heldOn, String place) {
        if (!quarter.contains(heldOn)) {
            throw new Refused(ConductRule.SESSION_NOT_IN_QUARTER, quarter);
        }
        String where = place.strip();
        if (where.isEmpty() || where.length() > PLACE_LIMIT) {
            throw new Refused(ConductRule.SESSION_PLACE_MISSING, PLACE_LIMIT);
        }
        return new TrainingSession(SessionId.next(), quarter, heldOn, where, Map.of());
    }

    /**
     * Notes the list; a later list takes the place of an earlier one.
     *
     * @param employed who works here
     * @throws Refused {@code SESSION_NOT_HELD_YET} before its day, {@code ATTENDANCE_EMPTY},
     *     {@code ATTENDANCE_UNKNOWN_PERSON}
     */
    public TrainingSession noted(Map<EmployeeId, Attendance> list, Set<EmployeeId> employed, LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw new Refused(ConductRule.SESSION_NOT_HELD_YET);
        }
        if (list.isEmpty()) {
            throw new Refused(ConductRule.ATTENDANCE_EMPTY);
        }
        if (!employed.containsAll(list.keySet())) {
            throw new Refused(ConductRule.ATTENDANCE_UNKNOWN_PERSON);
        }
        return new TrainingSession(id, quarter, heldOn, place, list);
    }
}
