package org.hemei.voting.count;

import java.util.List;
import java.util.Optional;
import org.hemei.voting.Unit;

/** Knows of some votes to whom their ballots were delivered with proof; of all others the roll alone is asked. */
public interface ServedUnits {

    /** The roll with the proof there is of each delivery, empty where this is not known here. */
    Optional<List<Unit>> servedRollOf(String voteNo);
}
