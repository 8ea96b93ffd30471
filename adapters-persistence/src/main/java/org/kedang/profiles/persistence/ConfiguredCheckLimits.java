package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kedang.profiles.spi.CheckLimits;

/** The figure of the setting {@code kedang.duplicate.checks}. */
@ApplicationScoped
public class ConfiguredCheckLimits implements CheckLimits {
    private final int phonesAnHour;

    protected ConfiguredCheckLimits() {
        this(200);
    }

    @Inject
    ConfiguredCheckLimits(@ConfigProperty(name = "kedang.duplicate.checks", defaultValue = "200") int phonesAnHour) {
        this.phonesAnHour = phonesAnHour;
    }

    @Override
    public int phonesAnHour() {
        return phonesAnHour;
    }
}
