package org.hemei.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemei.offices.Actor;

/** Where meetings of committees are kept. */
public interface CommitteeMeetingStore {

    void add(String compound, LocalDate metOn, String subject, Actor actor, Instant at);

    Optional<CommitteeMeeting> find(String compound, long id);

    void strike(long id, String reason, Actor actor, Instant at);

    /** The latest first; so many of those that count, and of those that were struck out. */
    List<CommitteeMeeting> of(String compound, int most);

    /** Of each compound the day of the last meeting that counts, or filing, that is known; those without either are missing. */
    Map<String, LocalDate> lastSigns();
}
