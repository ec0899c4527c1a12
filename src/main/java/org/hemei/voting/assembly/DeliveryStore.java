package org.hemei.voting.assembly;

import java.time.Instant;
import java.util.List;
import org.hemei.offices.Actor;

/** Where it is kept how ballots were delivered. */
public interface DeliveryStore {

    /** By the order of the units' names. */
    List<Delivery> of(String countNo);

    /** In place of what was entered before for the same units. */
    void put(String countNo, List<Delivery> deliveries, Actor actor, Instant at);
}
