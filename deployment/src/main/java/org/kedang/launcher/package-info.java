/**
 * Starts everything the portal needs from one command: configuration, data directory, own PostgreSQL, schema, demo mail
 * server, Payara Micro with the one WAR. Not part of the WAR.
 */
@NullMarked
package org.kedang.launcher;

import org.jspecify.annotations.NullMarked;
