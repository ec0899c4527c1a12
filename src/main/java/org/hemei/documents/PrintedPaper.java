package org.hemei.documents;

/** A paper in its pages; {@code name} is what the file is to be called, with its ending. */
public record PrintedPaper(String name, byte[] pdf, String sha256) {}
