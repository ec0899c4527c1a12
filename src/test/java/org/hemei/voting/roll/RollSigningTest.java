package org.hemei.voting.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.voting.roll.RollDesk.unit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoCityTest
class RollSigningTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient database;

    private RollDesk desk;

    @BeforeEach
    void openDesk() {
        desk = new RollDesk(application);
    }

    private String checksum() {
        return desk.signing.checksum(desk.voteNo);
    }

    @Test
    void anybodyCanComputeTheChecksumFromThePrintedRoll() throws Exception {
        desk.endPosting();
        String printed = "hemei-roll-1\t" + desk.voteNo + "\n" + String.join("\n", desk.units()) + "\n";
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(printed.getBytes(StandardCharsets.UTF_8));
        assertThat(checksum()).isEqualTo(HexFormat.of().formatHex(sum));
    }

    @Test
    void twoPeopleFreezeARoll() {
        desk.freeze();
        Roll roll = desk.roll();
        assertThat(roll.state()).isEqualTo(Roll.State.FROZEN);
        assertThat(roll.checksum()).isEqualTo(checksum());
        assertThat(List.of(Objects.requireNonNull(roll.signed()), Objects.requireNonNull(roll.frozen())))
                .extracting(Signature::name)
                .containsExactly("吴芳", "郑凯");
        assertThat(desk.signing.isIntact(desk.voteNo)).isTrue();
        assertConflict("voting.roll.conflict.frozen", "supervisor2", () -> sign(desk.supervisor));
    }

    @Test
    void nobodySignsTwice() {
        desk.endPosting();
        sign(desk.supervisor);
        assertConflict(
                "voting.roll.conflict.samePerson",
                "supervisor",
                () -> desk.signing.freeze(desk.voteNo, checksum(), desk.supervisor));
    }

    @Test
    void thereIsNoSecondSignatureWithoutAFirstAndNoneWhileItIsPosted() {
        desk.post();
        assertConflict("voting.roll.conflict.publicityGoesOn", null, () -> sign(desk.supervisor));
        desk.rolls.endPublicity(desk.voteNo, desk.supervisor);
        assertConflict(
                "voting.roll.conflict.unsigned",
                null,
                () -> desk.signing.freeze(desk.voteNo, checksum(), desk.supervisor2));
    }

    @Test
    void ofTwoWhoSignFirstAtOnceOneIsToldOfTheOther() throws Exception {
        desk.endPosting();
        List<Object> results = Together.at(List.of(signing(desk.supervisor), signing(desk.supervisor2)));
        Signature first = Objects.requireNonNull(desk.roll().signed());
        assertThat(results).hasAtLeastOneElementOfType(Roll.class).contains(first.holder());
    }

    private Callable<Object> signing(Actor actor) {
        return () -> {
            try {
                return sign(actor);
            } catch (Conflict conflict) {
                return Objects.requireNonNull(conflict.holder());
            }
        };
    }

    private Roll sign(Actor actor) {
        return desk.signing.sign(desk.voteNo, checksum(), actor);
    }

    @Test
    void nobodySignsWhatTheyHaveNotSeen() {
        desk.endPosting();
        String seen = checksum();
        desk.rolls.correct(desk.voteNo, "1-102", unit("1", "102", "121", "王五"), "登记簿", 3, desk.supervisor2);
        assertConflict(
                "voting.roll.conflict.otherChecksum",
                "supervisor2",
                () -> desk.signing.sign(desk.voteNo, seen, desk.supervisor));
    }

    @Test
    void aCorrectionMakesTheFirstSignatureVoid() {
        desk.endPosting();
        sign(desk.supervisor);
        desk.rolls.correct(desk.voteNo, "1-102", unit("1", "102", "121", "王五"), "登记簿", 3, desk.supervisor2);
        assertThat(desk.roll().signed()).isNull();
        assertConflict(
                "voting.roll.conflict.unsigned",
                null,
                () -> desk.signing.freeze(desk.voteNo, checksum(), desk.supervisor2));
    }

    @Test
    void aFrozenRollIsNeitherReplacedNorCorrectedNorTakenDown() {
        desk.freeze();
        int revision = desk.roll().revision();
        assertConflict(
                "voting.roll.conflict.state.FROZEN",
                null,
                () -> desk.rolls.keep(desk.voteNo, "C001", RollDesk.draft(RollDesk.FILE), revision, desk.supervisor));
        assertConflict(
                "voting.roll.conflict.state.FROZEN",
                null,
                () -> desk.rolls.correct(desk.voteNo, "1-101", null, "理由", revision, desk.supervisor));
        assertConflict(
                "voting.roll.conflict.state.FROZEN",
                null,
                () -> desk.rolls.takeDown(desk.voteNo, "理由", revision, desk.supervisor));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update voting_roll_unit set area = area + 1 where vote_no = ?",
                "delete from voting_roll_unit where vote_no = ?",
                "insert into voting_roll_unit select vote_no, name || 'x', 0, building, room, area, owners, status"
                        + " from voting_roll_unit where vote_no = ?",
                "update voting_roll set state = 'DRAFT' where vote_no = ?"
            })
    void theDatabaseItselfKeepsAFrozenRoll(String sql) {
        desk.freeze();
        assertThatThrownBy(() -> database.sql(sql).param(desk.voteNo).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("a frozen roll stays as it is");
    }

    private static void assertConflict(String code, String holder, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Conflict.class, conflict -> {
            assertThat(conflict.reason().code()).isEqualTo(code);
            assertThat(conflict.holder() == null ? null : conflict.holder().username())
                    .isEqualTo(holder);
        });
    }
}
