package org.kedang.launcher.bench;

/**
 * What one window of measuring found.
 *
 * @param operation what was asked, in words
 * @param connections how many asked at once
 * @param answers how many answers came
 * @param seconds how long the window was
 * @param median half of the answers came within this, in milliseconds
 * @param p95 95 of 100 came within this, in milliseconds
 * @param p99 99 of 100 came within this, in milliseconds
 * @param wrong answers with another status than 2xx or 3xx, and broken connections
 * @param portalMillis processor time of the portal for one answer, in milliseconds
 * @param databaseMillis processor time of PostgreSQL for one answer, in milliseconds
 */
public record Figure(
        String operation,
        int connections,
        long answers,
        double seconds,
        double median,
        double p95,
        double p99,
        long wrong,
        double portalMillis,
        double databaseMillis) {

    /** Answers in a second. */
    public double rate() {
        return answers / seconds;
    }

    /** The same with the processor time of that span. */
    Figure costing(double portalSeconds, double databaseSeconds) {
        double each = Math.max(1, answers) / 1000.0;
        return new Figure(
                operation,
                connections,
                answers,
                seconds,
                median,
                p95,
                p99,
                wrong,
                portalSeconds / each,
                databaseSeconds / each);
    }
}
