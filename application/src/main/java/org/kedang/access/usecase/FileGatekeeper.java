package org.kedang.access.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FileFactsSource;
import org.kedang.access.api.Visibilities;
import org.kedang.access.api.Visibility;
import org.kedang.access.domain.Access;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.ActorFacts;
import org.kedang.access.domain.NeedToKnow;
import org.kedang.access.domain.RoleBook.Reach;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.Gatekeeper;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;

/** Need-to-know as the lock before use cases and as the filter of lists; one rule, {@link NeedToKnow}, behind both. */
@Dependent
public class FileGatekeeper implements Gatekeeper, Visibilities {
    private static final ZoneId FIRM = ZoneId.of("Asia/Shanghai");

    private final FileFactsSource files;
    private final Clock clock;

    @Inject
    FileGatekeeper(FileFactsSource files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void require(Actor actor, Permission permission, @Nullable CustomerId customer) {
        if (!permission.perFile()) {
            if (!actor.may(permission)) {
                throw new NotPermitted(permission, false, AccessRule.NO_RIGHT.key());
            }
            return;
        }
        if (customer == null) {
            throw new IllegalArgumentException(permission + " needs a customer");
        }
        FileFacts file = files.facts(customer).orElseThrow(() -> new Missing("customer", customer));
        Access access = NeedToKnow.judge(factsOf(actor), permission, file, LocalDate.now(clock.withZone(FIRM)));
        if (access instanceof Access.Denied denied) {
            throw new NotPermitted(permission, denied.hidden(), denied.rule().key());
        }
    }

    @Override
    public Visibility of(Actor actor) {
        Reach reach = NeedToKnow.reach(factsOf(actor), Permission.READ_FILE);
        return new Visibility(
                reach == Reach.EVERYTHING,
                reach == Reach.DEPARTMENT ? Set.of(actor.department()) : Set.of(),
                reach == Reach.OWN || reach == Reach.DEPARTMENT,
                actor.id(),
                actor.may(Permission.SEE_EXISTENCE),
                NeedToKnow.restricted(factsOf(actor), Permission.READ_FILE));
    }

    private static ActorFacts factsOf(Actor actor) {
        return new ActorFacts(actor.id(), actor.department(), actor.roles(), actor.permissions());
    }
}
