package org.hemei.notifications;

import java.util.Locale;

/**
 * What somebody wants by mail beside what they read in the application.
 *
 * @param each every message, at once
 * @param digest a summary in the morning of working days
 */
public record MailWish(String address, Locale language, boolean each, boolean digest) {}
