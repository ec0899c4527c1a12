package org.hemei.election;

import java.util.Collection;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.platform.NotFound;
import org.hemei.voting.StreetSight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who sees which elections: those of the streets they see. */
@Component
class ElectionAccess {

    private final StreetSight sight;
    private final Audit audit;

    ElectionAccess(StreetSight sight, Audit audit) {
        this.sight = sight;
        this.audit = audit;
    }

    /** The streets whose elections somebody sees; null for all. */
    @Nullable
    Collection<String> streets(Actor actor) {
        return sight.streets(actor);
    }

    boolean sees(Actor actor, String street) {
        return sight.sees(actor, street);
    }

    /** @throws NotFound where this person may not know of it, which is written down */
    void requireVisible(Election election, Actor actor) {
        if (!sees(actor, election.street)) {
            audit.refused(election.electionNo, actor);
            throw new NotFound("election " + election.electionNo);
        }
    }
}
