package org.kedang.profiles.api;

import org.kedang.approvals.api.Slice;

/**
 * 卷: the files one person keeps, seen by one category (001 二: every account manager has volumes of his own in every category).
 *
 * @param volume its number: the keeper's employee number and the category, for example S1008-2
 * @param keeper employee number of whose volume it is
 * @param keeperName his name
 * @param category 1 to 6
 * @param rows the files of this volume the reader may see, by number
 */
public record VolumeView(String volume, String keeper, String keeperName, int category, Slice<VolumeRow> rows) {}
