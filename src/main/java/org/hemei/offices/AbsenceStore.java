package org.hemei.offices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where absences are kept; none is ever removed. */
public interface AbsenceStore {

    /** The offices of somebody who works here, whose absences nobody else changes until this transaction ends. */
    Optional<List<String>> lockPerson(String username);

    long add(String username, LocalDate from, @Nullable LocalDate to, String reason, String by, Instant at);

    Optional<Absence> find(long id);

    void end(long id, String by, Instant at);

    /** Those that are not over on that day, and those that have ended since, by person and day. */
    List<Absence> since(LocalDate day, Collection<String> usernames);
}
