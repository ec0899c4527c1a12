package org.hemei.documents;

import org.jspecify.annotations.Nullable;

/**
 * A file that was looked at and may be kept.
 *
 * @param name sanitised, with the ending of its type
 * @param content without metadata, scripts and whatever else is not to be seen on it
 * @param pages of a PDF; 1 of a picture
 * @param preview a small JPEG, or null where none could be made
 * @param sha256 of the file as it was sent, in hexadecimal digits
 */
public record CheckedFile(
        String name, String type, byte[] content, int pages, byte @Nullable [] preview, String sha256) {}
