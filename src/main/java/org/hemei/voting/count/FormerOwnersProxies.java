package org.hemei.voting.count;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.platform.Phrase;
import org.hemei.voting.roll.RollChange;
import org.hemei.voting.roll.RollFollower;
import org.hemei.voting.roll.Rolls;
import org.springframework.stereotype.Component;

/**
 * An authority is that of who gave it (Civil Code art. 165): once an amendment names other owners, who votes for the
 * unit is registered anew. After the last day the register stays as the ballots were cast by it.
 */
@Component
class FormerOwnersProxies implements RollFollower {

    private static final Actor SYSTEM = new Actor("system", "系统", List.of());

    private final CountStore counts;
    private final CountAccess access;
    private final ProxyStore proxies;
    private final Rolls rolls;
    private final Clock clock;

    FormerOwnersProxies(CountStore counts, CountAccess access, ProxyStore proxies, Rolls rolls, Clock clock) {
        this.counts = counts;
        this.access = access;
        this.proxies = proxies;
        this.rolls = rolls;
        this.clock = clock;
    }

    @Override
    public Optional<Phrase> objection(String voteNo, RollChange amendment) {
        return Optional.empty();
    }

    @Override
    public void amended(String voteNo, RollChange amendment, Actor actor) {
        if (amendment.changesOwners(rolls.changes(voteNo))) {
            counts.lockRunning(voteNo)
                    .filter(count -> !LocalDate.now(clock).isAfter(count.closesOn()))
                    .ifPresent(count -> withdraw(count, amendment.unit()));
        }
    }

    private void withdraw(VoteCount count, String unit) {
        proxies.of(count.countNo()).stream()
                .filter(proxy -> proxy.isStanding() && proxy.unit().equals(unit))
                .forEach(proxy -> {
                    proxies.withdraw(count.countNo(), proxy.id(), Proxy.OWNERS_CHANGED, SYSTEM, clock.instant());
                    access.record(count, SYSTEM, "withdrawProxyOf", unit);
                });
    }
}
