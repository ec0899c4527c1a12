package org.hemei.election.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.hemei.offices.Actor;
import org.hemei.registry.DemoOwners;
import org.hemei.voting.count.OnlineVoting;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.online.BallotLinks;
import org.hemei.voting.online.OnlineBallots;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ballots by personal link. No local law that was read allows them, so no profile does; of one vote of the demo city it
 * is made up that they are allowed.
 */
@Component
@Profile("demo")
class DemoLinks {

    private final JdbcClient database;
    private final BallotLinks links;
    private final OnlineBallots ballots;

    DemoLinks(JdbcClient database, BallotLinks links, OnlineBallots ballots) {
        this.database = database;
        this.links = links;
        this.ballots = ballots;
    }

    /** Letters to all units, before the voting begins. */
    Map<String, String> sent(VoteCount count, Actor actor) {
        database.sql("update voting_count set online = :online where count_no = :countNo")
                .param("online", OnlineVoting.OWN_LINKS.name())
                .param("countNo", count.countNo())
                .update();
        Map<String, String> tokens = new HashMap<>();
        for (int building = 1; building <= DemoOwners.BUILDINGS; building++) {
            tokens.putAll(links.make(count.countNo(), "" + building, 1, 0, actor));
        }
        return tokens;
    }

    void voted(VoteCount count, Map<String, String> tokens, int voters, BiFunction<Integer, Integer, String> choice) {
        for (int number = 1; number <= voters; number++) {
            Map<String, String> typed = new HashMap<>();
            for (int place = 0; place < count.questions().size(); place++) {
                typed.put("choice-" + place, choice.apply(number, place));
            }
            ballots.submit(tokens.get(DemoOwners.unit(number)), typed, "demo-" + number);
        }
    }
}
