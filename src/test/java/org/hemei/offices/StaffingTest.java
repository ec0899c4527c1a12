package org.hemei.offices;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hemei.support.Absentees;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** No task ever waits where nobody works: who is responsible in the demo city, whoever is away. */
@DemoCityTest
class StaffingTest {

    @Autowired
    Staffing staffing;

    @Autowired
    Offices offices;

    @Autowired
    StaffStore store;

    @Autowired
    ApplicationContext application;

    @Autowired
    Clock clock;

    Absentees absentees;
    List<Office> chain;
    List<Post> posts;

    @BeforeEach
    void askWhoWorksWhere() {
        absentees = new Absentees(application);
        chain = offices.chain();
        posts = store.posts(chain.stream().map(Office::code).toList(), LocalDate.now(clock));
        assertThat(posts).allMatch(Post::isPresent);
    }

    @AfterEach
    void everybodyReturns() {
        absentees.everybodyReturns();
    }

    private Actor actor(String username) {
        return staffing.actor(username).orElseThrow();
    }

    private static Stream<Duty> everyRole(List<Office> offices) {
        return offices.stream().flatMap(office -> Cover.ROLES.stream().map(role -> new Duty(office.code(), role)));
    }

    @Test
    void everyRoleOfEveryOfficeIsSomebodysWhoIsPresent() {
        assertThat(chain).hasSizeGreaterThanOrEqualTo(10);
        assertThat(everyRole(chain))
                .allSatisfy(duty -> assertThat(staffing.responsible(String.valueOf(duty.office()), duty.role()))
                        .isNotEmpty());
    }

    @Test
    void evenWithoutAnySinglePerson() {
        Set<String> everybody = posts.stream().map(Post::username).collect(toSet());
        assertThat(everybody)
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(one -> assertNobodyWaits(post -> post.username().equals(one)));
    }

    /** Above the city there is nobody who could stand in for it. */
    @Test
    void evenWithoutAllOfAnyTwoOfficesBelowTheCity() {
        List<String> below = chain.stream()
                .filter(office -> office.tier() != Tier.CITY)
                .map(Office::code)
                .toList();
        for (String one : below) {
            for (String other : below) {
                assertNobodyWaits(
                        post -> post.office().equals(one) || post.office().equals(other));
            }
        }
    }

    private void assertNobodyWaits(Predicate<Post> away) {
        Cover cover = Cover.of(chain, posts.stream().filter(away.negate()).toList());
        assertThat(everyRole(chain)).allMatch(duty -> cover.standIn(String.valueOf(duty.office()), duty.role())
                .isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "YZ-QH-WT-YS", "YZ-QH-WT", "YZ-QH-NH", "YZ-QH-WT-YS YZ-QH-WT YZ-QH", "YZ"})
    void whoeverIsResponsibleIsGivenTheDutyAndNobodyElse(String offices) {
        Set<String> gone = Set.of(offices.split(" "));
        Set<String> away = posts.stream()
                .filter(post -> gone.contains(post.office()))
                .map(Post::username)
                .collect(toSet());
        away.forEach(username -> absentees.away(username, 0, 0));
        List<Actor> present = posts.stream()
                .map(Post::username)
                .distinct()
                .filter(username -> !away.contains(username))
                .map(this::actor)
                .toList();
        assertThat(everyRole(chain)).allSatisfy(duty -> {
            String office = String.valueOf(duty.office());
            List<String> serving = present.stream()
                    .filter(actor -> actor.serves(office, duty.role()))
                    .map(Actor::username)
                    .toList();
            assertThat(staffing.responsible(office, duty.role()))
                    .extracting(Staff::username)
                    .containsExactlyInAnyOrderElementsOf(serving);
        });
    }

    @Test
    void theDemoShowsHowCommunitiesAndAStreetAreCovered() {
        assertThat(staffing.responsible("YZ-QH-WT-YS", Role.LEAD)).containsExactly(new Staff("street.lead", "周文慧"));
        assertThat(staffing.responsible("YZ-QH-NH", Role.LEAD)).containsExactly(new Staff("qinghe.lead", "蒋丽华"));
        assertThat(staffing.responsible("YZ-QH-WT-YS", Role.SUPERVISOR))
                .extracting(Staff::username)
                .containsExactlyInAnyOrder("supervisor", "supervisor2");
        Actor lead = actor("street.lead");
        assertThat(lead.covers("YZ-QH-WT-YS", Role.LEAD)).isTrue();
        assertThat(lead.covers("YZ-QH-WT", Role.LEAD)).isFalse();
        assertThat(lead.offices()).containsExactly("YZ-QH-WT");
        assertThat(lead.ownRoles()).containsExactly(Role.LEAD);
    }

    @Test
    void anAbsenceCountsOnItsDaysOnly() {
        absentees.away("community", 1, 5);
        absentees.away("community", -5, -1);
        assertThat(staffing.responsible("YZ-QH-WT-YS", Role.MEDIATOR)).hasSize(2);
        absentees.away("community", -1, 0);
        assertThat(staffing.responsible("YZ-QH-WT-YS", Role.MEDIATOR)).containsExactly(new Staff("community2", "王建国"));
    }

    @Test
    void whoeverIsAwayKeepsTheirOwnDutiesAndCoversNothing() {
        absentees.away("street.lead", 0, 3);
        Actor lead = actor("street.lead");
        assertThat(lead.duties()).containsExactly(new Duty("YZ-QH-WT", Role.LEAD));
        assertThat(staffing.responsible("YZ-QH-WT", Role.LEAD)).containsExactly(new Staff("qinghe.lead", "蒋丽华"));
        assertThat(actor("qinghe.lead").covers("YZ-QH-WT-YS", Role.LEAD)).isTrue();
    }

    @Test
    void whoMayNoLongerLogInIsCoveredLikeSomebodyAway() {
        absentees.dismiss("community");
        absentees.dismiss("community2");
        assertThat(staffing.responsible("YZ-QH-WT-YS", Role.MEDIATOR)).containsExactly(new Staff("street", "陈志强"));
        assertThat(actor("street").covers("YZ-QH-WT-YS", Role.MEDIATOR)).isTrue();
        assertThat(staffing.actor("community")).isEmpty();
    }

    @Test
    void aLeadOverseesTheirOfficeAndAllBelow() {
        assertThat(actor("street.lead").overseen())
                .containsExactlyInAnyOrder("YZ-QH-WT", "YZ-QH-WT-YS", "YZ-QH-WT-GY", "YZ-QH-WT-PC");
        List<String> codes = new ArrayList<>(chain.stream().map(Office::code).toList());
        assertThat(actor("city.lead").overseen()).containsAll(codes);
        assertThat(actor("community").overseen()).isEmpty();
        assertThat(actor("admin").overseen()).isEmpty();
    }

    @Test
    void committeesAndFirmsHaveTheirDutiesWithoutAnOffice() {
        assertThat(actor("firm.out").duties()).containsExactly(new Duty(null, Role.FIRM_USER));
        assertThat(actor("bureau").duties()).containsExactly(new Duty("YZ-QH-ZJ", Role.BUREAU));
        assertThat(staffing.actor("nobody")).isEmpty();
    }
}
