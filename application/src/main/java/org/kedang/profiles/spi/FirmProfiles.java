package org.kedang.profiles.spi;

import java.util.List;
import java.util.Optional;
import org.kedang.profiles.domain.FirmProfile;

/** The ready sets of rules the product brings along. */
public interface FirmProfiles {

    /** All of them, in the order people choose from. */
    List<FirmProfile> all();

    /** One of them by its code. */
    default Optional<FirmProfile> find(String code) {
        return all().stream().filter(profile -> profile.code().equals(code)).findFirst();
    }
}
