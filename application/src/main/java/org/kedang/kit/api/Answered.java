package org.kedang.kit.api;

/**
 * What was answered to a request, ready to be sent again.
 *
 * @param fingerprint of method, path and body; another one under the same key is another request
 * @param location path of the thing created; empty when there was none
 * @param entityTag empty when there was none
 * @param body the JSON text
 */
public record Answered(String fingerprint, int status, String location, String entityTag, String body) {}
