package org.hemei.voting.roll;

import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.platform.Phrase;

/** Somebody who works by a frozen roll, and has to go along when it is amended. */
public interface RollFollower {

    /** Why an amendment cannot be made as things stand; from here on nothing that speaks against it can come about. */
    Optional<Phrase> objection(String voteNo, RollChange amendment);

    /** Two people have signed it: the roll is so from now on. */
    void amended(String voteNo, RollChange amendment, Actor actor);
}
