package org.hemei.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where the texts that offices have set are kept, every version of them. */
public interface TextStore {

    /** The latest version of each of these kinds that the office has set, by kind. */
    Map<String, TextVersion> latest(String office, Collection<String> kinds);

    /** All versions of one kind, the latest first. */
    List<TextVersion> history(String office, String kind);

    /** False when that version is there already. */
    boolean add(String office, String kind, TextVersion version);
}
