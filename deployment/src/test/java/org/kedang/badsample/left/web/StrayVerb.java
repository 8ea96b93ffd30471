package org.kedang.badsample.left.web;

import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Question;
import org.kedang.kit.usecase.UseCase;

/** Breaks rule 9: both stereotypes, and outside of usecase. */
@UseCase(needs = Permission.USE_INBOX)
@Question(needs = Permission.USE_INBOX)
public class StrayVerb {}
