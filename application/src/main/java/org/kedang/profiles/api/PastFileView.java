package org.kedang.profiles.api;

import java.time.Instant;

/**
 * A file as it stood (PRF-26: 任意时间节点), for somebody who may read it: by the dictionary in force then, masked exactly as
 * the present file.
 *
 * @param file cover, groups and figures of that moment; it names no open changes and lets nobody change anything
 * @param at the moment
 * @param version the last version that counts; the names in it are empty for a reader without the right to histories
 * @param latest number of the file's present version
 * @param dictionary version of the dictionary in force then
 */
public record PastFileView(FileView file, Instant at, HistoryEntry version, int latest, int dictionary) {}
