package org.hemei.voting.assembly;

import java.util.Optional;
import org.hemei.platform.Phrase;

/** What another room knows that forbids a vote; every guard is asked before a vote is opened and again before notice. */
public interface VoteGuard {

    /** Why these matters may not be put to the owners now; empty where nothing speaks against it. */
    Optional<Phrase> objection(VoteOpening opening);
}
