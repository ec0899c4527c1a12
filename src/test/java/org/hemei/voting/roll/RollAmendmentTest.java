package org.hemei.voting.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.voting.roll.RollDesk.unit;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.InvalidInput;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoCityTest
class RollAmendmentTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient database;

    private RollDesk desk;

    @BeforeEach
    void openDesk() {
        desk = new RollDesk(application);
    }

    private int propose(String name, UnitForm form) {
        return desk.amendments
                .propose(desk.voteNo, name, form, "过户，\n以登记簿为准", desk.supervisor)
                .number();
    }

    private RollChange sign(int number) {
        return desk.amendments.sign(desk.voteNo, number, desk.supervisor2);
    }

    @Test
    void anAmendmentCountsOnceTwoHaveSignedIt() {
        desk.freeze();
        String frozen = desk.signing.checksum(desk.voteNo);
        int number = propose("1-103", unit("1", "103", "60", "孙八"));
        assertThat(desk.rolls.totals(desk.voteNo).weight().heads()).isEqualTo(3);
        sign(number);
        assertThat(desk.units()).contains("1\t103\t60.00\tSOLD\t孙八");
        assertThat(desk.rolls.totals(desk.voteNo).weight().heads()).isEqualTo(4);
        assertThat(desk.roll().totals().weight().heads()).isEqualTo(3);
        assertThat(desk.signing.checksum(desk.voteNo)).isEqualTo(frozen);
    }

    @Test
    void amendmentsAreChained() {
        desk.freeze();
        String frozen = desk.signing.checksum(desk.voteNo);
        assertThat(desk.signing.effectiveChecksum(desk.voteNo)).hasValue(frozen);
        RollChange struck = sign(propose("1-103", null));
        RollChange entered = sign(propose("3-1", unit("3", "1", "40", "钱七")));
        assertThat(List.of(frozen, struck.checksum(), entered.checksum())).doesNotHaveDuplicates();
        assertThat(desk.signing.effectiveChecksum(desk.voteNo)).hasValue(entered.checksum());
        assertThat(desk.signing.isIntact(desk.voteNo)).isTrue();
        assertThat(desk.units()).hasSize(5).noneMatch(line -> line.startsWith("1\t103"));
    }

    @Test
    void theSecondSignatureIsAnothersAndInTheOrderOfNumbers() {
        desk.freeze();
        int first = propose("1-103", null);
        int second = propose("1-102", null);
        assertConflict(
                "voting.roll.conflict.samePerson", () -> desk.amendments.sign(desk.voteNo, first, desk.supervisor));
        assertConflict("voting.roll.conflict.earlier", () -> sign(second));
        desk.amendments.drop(desk.voteNo, first, "弄错了", desk.supervisor);
        sign(second);
        assertThat(desk.units()).hasSize(4).anyMatch(line -> line.startsWith("1\t103"));
        assertConflict("voting.roll.conflict.decided", () -> sign(first));
    }

    @Test
    void anAmendmentOfWhatIsNoLongerSoIsNotSigned() {
        desk.freeze();
        int first = propose("1-103", unit("1", "103", "60", "孙八"));
        int second = propose("1-103", unit("1", "103", "60", "周九"));
        sign(first);
        assertConflict("voting.roll.conflict.unitMoved", () -> sign(second));
        int taken = propose("1-101", unit("1", "104", "90", "张三"));
        desk.amendments.drop(desk.voteNo, second, "重复", desk.supervisor2);
        int same = propose("1-104", unit("1", "104", "40", "钱七"));
        sign(taken);
        assertConflict("voting.roll.conflict.unitMoved", () -> sign(same));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsToldOfTheOther() throws Exception {
        desk.freeze();
        int number = propose("1-103", null);
        Callable<Object> signing = deciding(() -> desk.amendments.sign(desk.voteNo, number, desk.supervisor2));
        Callable<Object> dropping = deciding(() -> desk.amendments.drop(desk.voteNo, number, "弄错了", desk.supervisor));
        List<Object> results = Together.at(List.of(signing, dropping));
        Signature decided = Objects.requireNonNull(
                desk.rolls.changes(desk.voteNo).get(number - 1).decided());
        assertThat(results).hasAtLeastOneElementOfType(RollChange.class).contains(decided.holder());
    }

    private static Callable<Object> deciding(Callable<RollChange> deed) {
        return () -> {
            try {
                return deed.call();
            } catch (Conflict conflict) {
                return Objects.requireNonNull(conflict.holder());
            }
        };
    }

    @Test
    void amendmentsAreForFrozenRollsAndHaveAReason() {
        desk.endPosting();
        Actor actor = desk.supervisor;
        assertThatThrownBy(() -> desk.amendments.propose(desk.voteNo, "1-103", null, "理由", actor))
                .isInstanceOf(Conflict.class);
        RollDesk frozen = new RollDesk(application).freeze();
        assertThatThrownBy(() -> frozen.amendments.propose(frozen.voteNo, "1-103", null, " ", actor))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatWasSignedIsNeitherChangedNorRemoved() {
        desk.freeze();
        sign(propose("1-103", null));
        for (String sql : List.of(
                "update voting_roll_change set reason = 'x' where vote_no = ?",
                "delete from voting_roll_change where vote_no = ?")) {
            assertThatThrownBy(() -> database.sql(sql).param(desk.voteNo).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("stays as it is");
        }
    }

    private static void assertConflict(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(
                        conflict.reason().code())
                .isEqualTo(code));
    }
}
