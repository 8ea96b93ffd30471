package org.kedang.profiles.usecase;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.usecase.Missing;
import org.kedang.profiles.api.VersionsShown;

/** Which of the versions of some rules is read: the one somebody names, or the one in force. */
final class VersionChoice {
    private VersionChoice() {}

    /**
     * @param versions newest first
     * @param wanted number of a version; null for the active one
     * @throws Missing for a version there is not
     */
    static <P> VersionsShown<P> shown(
            List<P> versions, P active, @Nullable Integer wanted, String kind, ToIntFunction<P> number) {
        P found = wanted == null
                ? active
                : versions.stream()
                        .filter(version -> number.applyAsInt(version) == wanted)
                        .findFirst()
                        .orElseThrow(() -> new Missing(kind, wanted));
        return new VersionsShown<>(found, number.applyAsInt(active), versions);
    }
}
