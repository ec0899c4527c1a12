package org.hemei.voting.assembly;

import java.util.List;
import java.util.Optional;

/** What another room knows of the case that a vote is held for, told to the owners with the notice, in Chinese. */
public interface VoteBackground {

    /** One point of it. */
    record Point(String name, String text) {}

    /** @param question how the ballot asks, and what agreeing means */
    record Told(List<Point> points, String question) {}

    /** @param reference that the vote was opened with; empty where it is not of that room */
    Optional<Told> of(String reference);
}
