package org.hemei.voting.online;

import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.platform.Phrase;
import org.hemei.voting.count.CountAccess;
import org.hemei.voting.count.CountStore;
import org.hemei.voting.roll.RollChange;
import org.hemei.voting.roll.RollFollower;
import org.hemei.voting.roll.Rolls;
import org.springframework.stereotype.Component;

/** Takes back the link that the former owners of a unit have, once an amendment names others. */
@Component
class FormerOwnersLinks implements RollFollower {

    private final CountStore counts;
    private final CountAccess access;
    private final LinkStore links;
    private final Rolls rolls;

    FormerOwnersLinks(CountStore counts, CountAccess access, LinkStore links, Rolls rolls) {
        this.counts = counts;
        this.access = access;
        this.links = links;
        this.rolls = rolls;
    }

    @Override
    public Optional<Phrase> objection(String voteNo, RollChange amendment) {
        return Optional.empty();
    }

    @Override
    public void amended(String voteNo, RollChange amendment, Actor actor) {
        if (amendment.changesOwners(rolls.changes(voteNo))) {
            counts.lockRunning(voteNo)
                    .filter(count -> links.revoke(count.countNo(), amendment.unit()))
                    .ifPresent(count -> access.record(count, actor, "revokeLinkOf", amendment.unit()));
        }
    }
}
