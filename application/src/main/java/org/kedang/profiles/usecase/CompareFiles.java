package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.ComparisonView;

/**
 * Compares two moments of one file, two files, or a file with what a change request wants of it (PRF-26: 任意时间节点的版本对比).
 * Whoever may read the files may; each is logged as read.
 */
@Question(needs = Permission.READ_FILE, sensitive = true)
public class CompareFiles {
    private final FileComparing comparing;

    @Inject
    CompareFiles(FileComparing comparing) {
        this.comparing = comparing;
    }

    /**
     * @throws org.kedang.kit.usecase.Missing when there is no such file, or the request is none of its own
     * @throws org.kedang.kit.domain.Refused {@code NOT_OPENED_YET}, {@code MOMENT_AHEAD}, {@code NO_SUCH_VERSION}
     */
    public ComparisonView compare(FileComparing.Pair pair, Actor actor) {
        return comparing.compare(pair, Permission.READ_FILE, actor);
    }
}
