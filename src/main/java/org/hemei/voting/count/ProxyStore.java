package org.hemei.voting.count;

import java.time.Instant;
import java.util.List;
import org.hemei.offices.Actor;

/** Where proxies are kept. */
public interface ProxyStore {

    /** @param limit how many owners one proxy may represent, 0 for any number */
    void limit(String countNo, int limit);

    int limitOf(String countNo);

    /** @param proxy without its id */
    void add(String countNo, Proxy proxy, Actor actor, Instant at);

    void withdraw(String countNo, long id, String reason, Actor actor, Instant at);

    /** By unit, those withdrawn too. */
    List<Proxy> of(String countNo);
}
