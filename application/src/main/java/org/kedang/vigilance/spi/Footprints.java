package org.kedang.vigilance.spi;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.vigilance.domain.Footprint;

/** What people did, out of the journal. */
public interface Footprints {

    /** Acts that show the content of a file; each counts the file. */
    Set<String> READINGS = Set.of(
            "ReadFile",
            "RevealField",
            "PrintCard",
            "ReadHistory",
            "ReadFileAsOf",
            "CompareFiles",
            "PrintComparison",
            "ReadConsentPaper",
            "ReadChangeForm");

    /** Acts that put content on paper; a denied one counts as blocked. */
    Set<String> PRINTINGS = Set.of("PrintCard", "PrintComparison");

    /** The act by which a page reports that it kept somebody from printing or copying. */
    String BLOCKED = "ReportBlockedAct";

    /** The guard's word for what an alert closes: a consequence, never a cause of an alert. */
    String NARROWED = "access.ACCESS_NARROWED";

    /**
     * Who left more than so many footprints of a kind in a while: different files for {@code READ}, attempts for the others.
     *
     * @param since first instant of the while
     * @param until first instant after it
     */
    Set<EmployeeId> suspects(Footprint.Kind kind, Instant since, Instant until, int moreThan);

    /**
     * One person's footprints, in order of time.
     *
     * @param kind only those; null for all that count
     */
    List<Footprint> of(EmployeeId person, Footprint.@Nullable Kind kind, Instant since, Instant until, int limit);

    /** How many different files he opened in each clock hour in which he opened any. */
    List<Integer> hours(EmployeeId person, Instant since, Instant until);
}
