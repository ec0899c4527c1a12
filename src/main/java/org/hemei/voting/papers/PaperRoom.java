package org.hemei.voting.papers;

import org.hemei.offices.Actor;
import org.hemei.platform.NotFound;

/** A room whose cases have papers: elections, and votes of the owners. */
public interface PaperRoom {

    /** The path of its list, below which its cases have their pages, such as {@code /elections}. */
    String path();

    /**
     * The papers of a case as they stand for this reader.
     *
     * @throws NotFound when there is no such case, or this person may not know of it
     */
    PaperCase papersOf(String caseNo, Actor actor);
}
