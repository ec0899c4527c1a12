package org.hemei.voting.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.voting.roll.RollDesk.draft;

import java.util.List;
import java.util.concurrent.Callable;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.NotFound;
import org.hemei.registry.Area;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DemoCityTest
class RollKeepingTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Audit audit;

    private RollDesk desk;

    @BeforeEach
    void openDesk() {
        desk = new RollDesk(application);
    }

    @Test
    void whatWasReadIsKept() {
        desk.keep();
        assertThat(desk.units())
                .containsExactly(
                        "1\t101\t90.00\tSOLD\t张三;李四",
                        "1\t102\t120.00\tSOLD\t王五",
                        "1\t103\t60.00\tSOLD\t王五",
                        "2\t101\t70.00\tUNSOLD\t",
                        "2\t102\t110.00\tUNDELIVERED\t赵六");
        Roll roll = desk.rolls.get(desk.voteNo, desk.supervisor2);
        assertThat(roll.totals()).isEqualTo(draft(RollDesk.FILE).totals());
        assertThat(roll.totals().weight().heads()).isEqualTo(3);
        assertThat(roll.totals().weight().area()).isEqualTo(Area.of("450"));
        assertThat(roll.sourceSha256()).hasSize(64);
        assertThat(audit.history(desk.voteNo))
                .singleElement()
                .satisfies(entry -> assertThat(entry.what().args()).containsExactly("5", "450.00", "3"));
    }

    @Test
    void aSecondImportTakesThePlaceOfTheFirst() {
        desk.keep();
        desk.rolls.keep(desk.voteNo, "C001", draft(Sheets.HEADING + "9,9,9,九,SOLD\n"), 1, desk.supervisor2);
        assertThat(desk.units()).containsExactly("9\t9\t9.00\tSOLD\t九");
        assertThat(desk.roll().totals().units()).isEqualTo(1);
    }

    @Test
    void whoImportsOverAnotherIsToldWhoseRollItIs() {
        desk.keep();
        assertThatThrownBy(() -> desk.rolls.keep(desk.voteNo, "C001", draft(RollDesk.FILE), 0, desk.supervisor2))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.holder())
                        .isEqualTo(new Conflict.Holder("supervisor", "吴芳")));
    }

    @Test
    void ofTwoWhoImportAtOnceOneIsToldOfTheOther() throws Exception {
        List<Object> results = Together.at(List.of(importing(desk.supervisor), importing(desk.supervisor2)));
        assertThat(results).hasAtLeastOneElementOfType(Roll.class).hasAtLeastOneElementOfType(Conflict.Holder.class);
        Roll kept = (Roll)
                results.stream().filter(Roll.class::isInstance).findFirst().orElseThrow();
        assertThat(results)
                .contains(new Conflict.Holder(
                        kept.changed().username(), kept.changed().name()));
        assertThat(desk.units()).hasSize(5);
    }

    private Callable<Object> importing(Actor actor) {
        return () -> {
            try {
                return desk.rolls.keep(desk.voteNo, "C001", draft(RollDesk.FILE), 0, actor);
            } catch (Conflict conflict) {
                return java.util.Objects.requireNonNull(conflict.holder());
            }
        };
    }

    @Test
    void aRollWithMistakesIsNotKept() {
        RollDraft flawed = draft(RollDesk.FILE + "2,103,x,张三,SOLD\n");
        assertThatThrownBy(() -> desk.rolls.keep(desk.voteNo, "C001", flawed, 0, desk.supervisor))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.rolls.find(desk.voteNo)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"community", "street", "committee", "firm.in", "admin", "elsewhere"})
    void rollsAreForSupervisorsAndAuditorsOnly(String username) {
        desk.keep();
        assertThatThrownBy(() -> desk.rolls.get(desk.voteNo, desk.actor(username)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> desk.rolls.keep(desk.voteNo, "C001", draft(RollDesk.FILE), 1, desk.actor(username)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void anAuditorReadsAndChangesNothing() {
        desk.keep();
        Actor auditor = desk.actor("auditor");
        assertThat(desk.rolls.get(desk.voteNo, auditor).voteNo()).isEqualTo(desk.voteNo);
        assertThatThrownBy(() -> desk.rolls.publicise(desk.voteNo, desk.today(), desk.today(), 1, auditor))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aCompoundOfAnotherStreetIsUnknown() {
        assertThatThrownBy(() -> desk.rolls.keep(desk.voteNo, "C004", draft(RollDesk.FILE), 0, desk.supervisor))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.rolls.get("TEST-none", desk.supervisor)).isInstanceOf(NotFound.class);
    }
}
