package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.Phrase;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.voting.assembly.Convener;
import org.hemei.voting.assembly.LegalItem;
import org.hemei.voting.assembly.OwnersVotes;
import org.hemei.voting.assembly.VoteGuard;
import org.hemei.voting.assembly.VoteNotice;
import org.hemei.voting.assembly.VoteOpening;
import org.hemei.voting.assembly.VoteSubject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the old committee may no longer decide about once it is being replaced. */
@DemoCityTest
class HiringFreezeTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    @Autowired
    VoteGuard freeze;

    private static VoteOpening vote(String compound, Convener convener, LegalItem item, boolean fees) {
        return new VoteOpening(compound, convener, List.of(new VoteSubject("解聘", "全文", item, fees)), null);
    }

    private Optional<Phrase> dismissal(HandledElection election) {
        return freeze.objection(vote(election.compound(), Convener.COMMITTEE, LegalItem.FIRM, false));
    }

    /** E-S6: a dismissal vote scheduled by the old committee after the group was formed is blocked in Shanghai. */
    @Test
    void anOldCommitteeDismissesNobodyOnceTheGroupIsFormed() {
        HandledElection election = HandledElection.again(application, "2026-09-30");
        under(election, "shanghai");
        election.take("recordReport");
        assertThat(dismissal(election)).isEmpty();
        String before = election.as(HandledElection.FIRST, actor -> application
                .getBean(OwnersVotes.class)
                .open(vote(election.compound(), Convener.COMMITTEE, LegalItem.FIRM, false), actor));
        election.take("formGroup");
        assertThatThrownBy(() -> election.as(HandledElection.FIRST, actor -> publish(before, actor)))
                .as("opened before, not published yet")
                .isInstanceOf(Conflict.class);
        assertThat(dismissal(election)).isPresent();

        String compound = election.compound();
        assertThat(election.faults(() -> election.as(HandledElection.FIRST, actor -> application
                        .getBean(OwnersVotes.class)
                        .open(vote(compound, Convener.COMMITTEE, LegalItem.FIRM, false), actor))))
                .containsExactly("convener IMPOSSIBLE");
        assertThat(freeze.objection(vote(compound, Convener.COMMITTEE, LegalItem.OTHER, true)))
                .as("fees")
                .isPresent();
        assertThat(freeze.objection(vote(compound, Convener.COMMITTEE, LegalItem.OTHER, false)))
                .as("anything else")
                .isEmpty();
        assertThat(freeze.objection(vote(compound, Convener.GROUP, LegalItem.FIRM, false)))
                .as("by the group")
                .isEmpty();

        under(election, "ningbo");
        assertThat(dismissal(election)).isPresent();
        under(election, "beijing");
        assertThat(dismissal(election)).isEmpty();
        under(election, "shanghai");
        application
                .getBean(JdbcClient.class)
                .sql("update election set chair = '业主1' where election_no = ?")
                .param(election.electionNo())
                .update();
        assertThat(dismissal(election)).as("with a new committee").isEmpty();
    }

    private Boolean publish(String voteNo, Actor actor) {
        LocalDate today = LocalDate.parse("2026-06-15");
        return new TransactionTemplate(application.getBean(PlatformTransactionManager.class)).execute(status -> {
            application
                    .getBean(VoteNotice.class)
                    .publish(voteNo, today, today, today.plusDays(15), today.plusDays(20), "公告栏", actor);
            return true;
        });
    }

    private void under(HandledElection election, String profile) {
        application
                .getBean(JdbcClient.class)
                .sql("update election set profile = ?, profile_version = 1 where election_no = ?")
                .params(profile, election.electionNo())
                .update();
    }
}
