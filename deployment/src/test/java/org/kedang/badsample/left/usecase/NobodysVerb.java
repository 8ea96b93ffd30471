package org.kedang.badsample.left.usecase;

import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.UseCase;

/** Breaks rule 8: nobody acts. */
@UseCase(needs = Permission.USE_INBOX)
public class NobodysVerb {
    public String light() {
        return "";
    }
}
