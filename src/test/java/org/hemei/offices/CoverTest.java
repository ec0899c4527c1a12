package org.hemei.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.offices.Role.BUREAU;
import static org.hemei.offices.Role.LEAD;
import static org.hemei.offices.Role.MEDIATOR;
import static org.hemei.offices.Role.OFFICER;
import static org.hemei.offices.Role.POLICE;
import static org.hemei.offices.Role.SUPERVISOR;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The stated rule of cover, in a chain of one city, district, street and community. */
class CoverTest {

    private static Manning office(String code, Role... present) {
        int end = code.lastIndexOf('/');
        return new Manning(
                code, end < 0 ? null : code.substring(0, end), Office.Kind.TIER, Set.of(present), Set.of(present));
    }

    private static Cover chain(Set<Role> city, Set<Role> district, Set<Role> street, Set<Role> community) {
        return new Cover(List.of(
                new Manning("c", null, Office.Kind.TIER, city, city),
                new Manning("c/d", "c", Office.Kind.TIER, district, district),
                new Manning("c/d/s", "c/d", Office.Kind.TIER, street, street),
                new Manning("c/d/s/k", "c/d/s", Office.Kind.TIER, community, community)));
    }

    private static final Set<Role> NOBODY = Set.of();

    @Test
    void whoHasTheRoleAndIsPresentDoesItThemselves() {
        assertThat(chain(Set.of(LEAD), Set.of(LEAD), Set.of(LEAD), Set.of(MEDIATOR, LEAD))
                        .standIn("c/d/s/k", MEDIATOR))
                .contains(new Duty("c/d/s/k", MEDIATOR));
    }

    @Test
    void theLeadOfTheOfficeIsFirstToStandIn() {
        assertThat(chain(NOBODY, NOBODY, Set.of(MEDIATOR), Set.of(LEAD)).standIn("c/d/s/k", MEDIATOR))
                .contains(new Duty("c/d/s/k", LEAD));
    }

    @Test
    void goingUpTheSameRoleComesBeforeTheLeadAndTheNearerOfficeBeforeTheFarther() {
        Set<Role> both = Set.of(MEDIATOR, LEAD);
        assertThat(chain(both, both, both, NOBODY).standIn("c/d/s/k", MEDIATOR)).contains(new Duty("c/d/s", MEDIATOR));
        assertThat(chain(both, both, Set.of(LEAD), NOBODY).standIn("c/d/s/k", MEDIATOR))
                .contains(new Duty("c/d/s", LEAD));
        assertThat(chain(both, Set.of(MEDIATOR), NOBODY, NOBODY).standIn("c/d/s/k", MEDIATOR))
                .contains(new Duty("c/d", MEDIATOR));
        assertThat(chain(Set.of(LEAD), NOBODY, NOBODY, NOBODY).standIn("c/d/s/k", SUPERVISOR))
                .contains(new Duty("c", LEAD));
    }

    @Test
    void withoutRoleAndLeadUpToTheCityTheNearestMediatorStandsIn() {
        Set<Role> mediator = Set.of(MEDIATOR);
        assertThat(chain(mediator, mediator, NOBODY, NOBODY).standIn("c/d/s/k", OFFICER))
                .contains(new Duty("c/d", MEDIATOR));
        assertThat(chain(mediator, mediator, mediator, mediator).standIn("c/d/s/k", LEAD))
                .contains(new Duty("c/d/s/k", MEDIATOR));
        assertThat(chain(Set.of(LEAD), mediator, NOBODY, NOBODY).standIn("c/d/s/k", OFFICER))
                .contains(new Duty("c", LEAD));
    }

    @Test
    void neitherSupervisorsNorOfficersStandInForOthers() {
        Set<Role> others = Set.of(OFFICER, SUPERVISOR, BUREAU);
        assertThat(chain(others, others, others, others).standIn("c/d/s/k", MEDIATOR))
                .isEmpty();
        assertThat(chain(NOBODY, NOBODY, NOBODY, NOBODY).standIn("c/d/s/k", LEAD))
                .isEmpty();
    }

    private static Manning department(String code, String parent, Role given, Role... present) {
        return new Manning(code, parent, Office.Kind.DEPARTMENT, Set.of(given), Set.of(present));
    }

    @Test
    void whatADepartmentHasToDoTheNearestLeadSeesToWhileAllAreAway() {
        Cover cover = new Cover(List.of(
                office("c", LEAD, MEDIATOR),
                office("c/s", MEDIATOR),
                department("c/bureau", "c", BUREAU),
                department("c/s/police", "c/s", POLICE),
                department("c/police", "c", POLICE, POLICE)));
        assertThat(cover.standIn("c/bureau", BUREAU)).contains(new Duty("c", LEAD));
        assertThat(cover.standIn("c/s/police", POLICE)).contains(new Duty("c", LEAD));
        assertThat(cover.standIn("c/police", POLICE)).contains(new Duty("c/police", POLICE));
        assertThat(cover.coveredBy(List.of(new Duty("c", LEAD))))
                .contains(new Duty("c/bureau", BUREAU, true), new Duty("c/s/police", POLICE, true))
                .doesNotContain(new Duty("c/bureau", POLICE, true), new Duty("c/police", POLICE, true));
    }

    @Test
    void nobodyIsGivenARoleThatAnOfficeDoesNotHave() {
        Cover cover = new Cover(List.of(office("c", LEAD, MEDIATOR), department("c/bureau", "c", BUREAU)));
        assertThat(cover.standIn("c/bureau", MEDIATOR)).isEmpty();
        assertThat(cover.standIn("c/bureau", POLICE)).isEmpty();
        assertThat(cover.standIn("c", BUREAU)).isEmpty();
        assertThat(cover.standIn("elsewhere", LEAD)).isEmpty();
    }

    @Test
    void aLeadCoversWhatIsVacantInTheirOfficeAndBelow() {
        Cover cover = chain(Set.of(LEAD), Set.of(LEAD), Set.of(LEAD, OFFICER), Set.of(MEDIATOR));
        assertThat(cover.coveredBy(List.of(new Duty("c/d/s", LEAD))))
                .containsExactlyInAnyOrder(
                        new Duty("c/d/s", MEDIATOR, true),
                        new Duty("c/d/s", SUPERVISOR, true),
                        new Duty("c/d/s/k", LEAD, true),
                        new Duty("c/d/s/k", SUPERVISOR, true));
        assertThat(cover.coveredBy(List.of(new Duty("c/d/s", OFFICER))))
                .containsExactly(new Duty("c/d/s/k", OFFICER, true));
        assertThat(cover.coveredBy(List.of(new Duty("c/d/s/k", MEDIATOR)))).isEmpty();
    }
}
