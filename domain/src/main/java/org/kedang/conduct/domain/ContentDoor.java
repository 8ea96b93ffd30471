package org.kedang.conduct.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What everybody has done before any customer's content opens (000; 003-Q 五; 003-S 四): signed the agreement in force, then
 * passed the quiz in force. A firm that has published no agreement has no door.
 */
public final class ContentDoor {

    private ContentDoor() {}

    /**
     * What somebody has done.
     *
     * @param signed the newest version of the agreement he signed; 0 for none
     * @param passed the newest version of the quiz he passed; 0 for none
     */
    public record Standing(int signed, int passed) {}

    /**
     * Which rule keeps him out, if any.
     *
     * @param agreement version in force now; null for none
     * @param quiz version in force now
     */
    public static Optional<ConductRule> closedBy(@Nullable Integer agreement, int quiz, Standing standing) {
        if (agreement == null) {
            return Optional.empty();
        }
        if (standing.signed() < agreement) {
            return Optional.of(ConductRule.AGREEMENT_NOT_SIGNED);
        }
        return standing.passed() < quiz ? Optional.of(ConductRule.QUIZ_NOT_PASSED) : Optional.empty();
    }
}
