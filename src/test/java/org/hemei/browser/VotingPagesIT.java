package org.hemei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages below an election or a vote, and those that owners open: in the states the demo city has them. */
@BrowserJourney
class VotingPagesIT {

    @Autowired
    JdbcClient database;

    private String one(String sql) {
        return database.sql(sql).query(String.class).list().get(0);
    }

    @ParameterizedTest
    @MethodSource("org.hemei.browser.EveryPageIT#screens")
    void whatBelongsToACountCanBeUsedByEverybody(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        Visitor supervisor = visitors.arrive(screen, "supervisor").album("counts");
        supervisor.watch().expect(409);
        String preparing = one("select election_no from election where compound like 'C0__' and step = 'ROLL' "
                + "and exists (select 1 from voting_roll where vote_no = election_no)");
        String counting = one("select election_no from election where compound like 'C0__' and step = 'COUNT'");
        String counted = one("select election_no from election where compound like 'C0__' and step = 'FILING'");
        String linked = one("select vote_no from voting_vote where compound = 'C025'");
        see(supervisor, inspection, "/elections/" + preparing + "/roll", "roll");
        see(supervisor, inspection, "/elections/" + counting + "/proxies", "proxies");
        see(supervisor, inspection, "/elections/" + counting + "/call-backs", "call-backs");
        see(supervisor, inspection, "/elections/" + counting + "/unsealings", "unsealings-too-early");
        see(supervisor, inspection, "/elections/" + counted + "/unsealings", "unsealings");
        see(supervisor, inspection, "/elections/" + counting + "/amendments", "amendments");
        see(supervisor, inspection, "/votes/" + linked + "/reprints", "reprints");
        see(supervisor, inspection, "/votes/" + linked + "/online", "online");
        see(supervisor, inspection, "/votes/" + linked, "vote-by-link");
        assertThat(inspection.findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.hemei.browser.EveryPageIT#screens")
    void ownersCanVoteAndCountAgain(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        Visitor owner = visitors.arrive(screen).album("owners");
        owner.watch().expect(400);
        see(owner, inspection, "/ballot/" + letter(), "ballot");
        owner.button("下一步：核对", "Next: check").click();
        owner.page().locator(".error-summary").waitFor();
        inspection.look(owner, "ballot-with-errors");
        Locator answers = owner.page().locator("fieldset");
        for (int at = 0; at < answers.count(); at++) {
            answers.nth(at).locator("input").first().check();
        }
        owner.button("下一步：核对", "Next: check").click();
        owner.button("投出选票", "Send the ballot").waitFor();
        inspection.look(owner, "ballot-to-check");
        owner.button("投出选票", "Send the ballot").click();
        owner.page().locator("#receipt-title").waitFor();
        inspection.look(owner, "ballot-received");
        owner.page().reload();
        inspection.look(owner, "ballot-again");
        see(
                owner,
                inspection,
                "/recount/" + one("select count_no from voting_count where certified_at is not null"),
                "recount");
        assertThat(inspection.findings()).isEmpty();
    }

    /** The link of a unit that has not voted yet, as if its letter lay here: only its hash is kept. */
    private String letter() {
        String token = UUID.randomUUID().toString().replace("-", "");
        database.sql(
                        """
                        update voting_ballot_link set token_sha256 = encode(sha256(convert_to(:token, 'UTF8')), 'hex')
                        where (count_no, unit) in (select count_no, unit from voting_ballot_link
                            join voting_count using (count_no) join voting_roll using (vote_no)
                            where compound = 'C025' and used_at is null order by unit limit 1)""")
                .param("token", token)
                .update();
        return token;
    }

    private static void see(Visitor visitor, Inspection inspection, String path, String name) {
        visitor.open(path);
        inspection.look(visitor, name);
    }
}
