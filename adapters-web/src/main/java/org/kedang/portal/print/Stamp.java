package org.kedang.portal.print;

import java.time.Instant;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.text.Messages;

/**
 * What a watermark says: who reads, when to the minute, and how secret it is (ACC-19).
 *
 * @param who name and employee number
 * @param when time to the minute and secrecy
 */
public record Stamp(String who, String when) {

    public static Stamp of(Actor actor, Instant at, Secrecy secrecy, Messages texts) {
        return new Stamp(
                actor.name() + " " + actor.number(), texts.time(at) + " " + texts.get("kit.Secrecy." + secrecy.name()));
    }
}
