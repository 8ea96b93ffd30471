package org.kedang.profiles.domain;

import java.time.LocalDate;

/**
 * What the officer says of a new dictionary version.
 *
 * @param startsOn first day it is used
 * @param owner who answers for it, in words
 * @param clause clause it rests on, may be blank
 * @param note why; not blank
 */
public record DictionaryNote(LocalDate startsOn, String owner, String clause, String note) {}
