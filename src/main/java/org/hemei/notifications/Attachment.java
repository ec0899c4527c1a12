package org.hemei.notifications;

/**
 * A file that goes with a mail.
 *
 * @param name with its ending, as the recipient will see it
 * @param type such as {@code application/pdf}
 */
public record Attachment(String name, String type, byte[] content) {}
