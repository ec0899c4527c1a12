package org.hemei.notifications;

/**
 * A file that goes with a notice.
 *
 * @param name with its ending, as its reader will see it
 * @param type such as {@code application/pdf}
 */
public record Attachment(String name, String type, byte[] content) {}
