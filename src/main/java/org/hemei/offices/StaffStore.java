package org.hemei.offices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where it is kept who works in which office, and who is away. */
public interface StaffStore {

    /**
     * Somebody who works here, with what it takes to know what they cover.
     *
     * @param duties their own
     * @param offices those they belong to, with all below and above
     */
    record Person(String username, String name, boolean away, List<Duty> duties, List<Manning> offices) {}

    Optional<Person> person(String username, LocalDate today);

    /** Who has which role in these offices, whether present or away. */
    List<Post> posts(Collection<String> offices, LocalDate today);
}
