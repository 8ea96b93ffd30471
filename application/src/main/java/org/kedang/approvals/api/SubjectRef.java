package org.kedang.approvals.api;

import java.io.Serializable;

/**
 * What is to be approved, opaque to this context.
 *
 * @param kind the owner's word for it, for example {@code registration}; decides which summary the inbox shows
 * @param id the owner's identity of it
 * @param title the words people know it by, for example the customer's name
 */
public record SubjectRef(String kind, String id, String title) implements Serializable {}
