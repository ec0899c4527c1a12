package org.hemei.documents;

/** A file as somebody sent it; its name is theirs and is not believed. */
public record SentFile(String name, byte[] bytes) {}
