package org.hemei.voting.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.voting.roll.RollDesk.unit;

import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.support.DemoCityTest;
import org.hemei.voting.roll.RollObjections.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DemoCityTest
class RollPublicityTest {

    @Autowired
    private ApplicationContext application;

    private RollDesk desk;

    @BeforeEach
    void openDesk() {
        desk = new RollDesk(application);
    }

    private Objection object() {
        return desk.objections.raise(desk.voteNo, new Form("1-101", "张三", "面积不对"), desk.supervisor);
    }

    @Test
    void whatIsPostedHidesAllButTheFirstCharacterOfNames() {
        desk.keep();
        assertThatThrownBy(() -> desk.rolls.posted(desk.voteNo)).isInstanceOf(NotFound.class);
        desk.rolls.publicise(desk.voteNo, desk.today(), desk.today().plusDays(15), 1, desk.supervisor);
        assertThat(desk.rolls.posted(desk.voteNo))
                .extracting(PublicLine::owners)
                .extracting(owners -> String.join(",", owners))
                .containsExactly("张*,李*", "王*", "王*", "", "赵*");
    }

    @Test
    void itIsPostedUntilItsLastDayHasPassed() {
        desk.keep();
        desk.rolls.publicise(desk.voteNo, desk.today().minusDays(3), desk.today(), 1, desk.supervisor);
        assertConflict("voting.roll.conflict.posted", () -> desk.rolls.endPublicity(desk.voteNo, desk.supervisor));
        assertThatThrownBy(() -> desk.rolls.publicise(
                        desk.voteNo, desk.today(), desk.today(), desk.roll().revision(), desk.supervisor))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        desk.keep();
        assertThatThrownBy(() -> desk.rolls.publicise(
                        desk.voteNo, desk.today(), desk.today().minusDays(1), 1, desk.supervisor))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void itCannotEndWhileAnObjectionIsOpen() {
        desk.post();
        Objection first = object();
        Objection second = object();
        desk.objections.answer(desk.voteNo, first.id(), "已核对，更正", true, desk.supervisor2);
        assertConflict("voting.roll.conflict.objections", () -> desk.rolls.endPublicity(desk.voteNo, desk.supervisor));
        desk.objections.answer(desk.voteNo, second.id(), "与产权登记一致", false, desk.supervisor);
        desk.rolls.endPublicity(desk.voteNo, desk.supervisor);
        assertThat(desk.roll().isPublicityOver()).isTrue();
        assertThat(desk.objections.of(desk.voteNo))
                .extracting(Objection::upheld)
                .containsExactly(true, false);
        assertConflict("voting.roll.conflict.publicityOver", this::object);
    }

    @Test
    void aSecondAnswerIsToldWhoAnsweredFirst() {
        desk.post();
        Objection objection = object();
        desk.objections.answer(desk.voteNo, objection.id(), "已核对", true, desk.supervisor2);
        assertThatThrownBy(() -> desk.objections.answer(desk.voteNo, objection.id(), "不成立", false, desk.supervisor))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.holder())
                        .isEqualTo(new Conflict.Holder("supervisor2", "郑凯")));
        assertThat(desk.objections.of(desk.voteNo))
                .singleElement()
                .extracting(Objection::answer)
                .isEqualTo("已核对");
    }

    @Test
    void anObjectionSaysWhoObjectsAndToWhat() {
        desk.post();
        assertThatThrownBy(() -> desk.objections.raise(desk.voteNo, new Form(null, " ", null), desk.supervisor))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .containsExactly("objector", "body"));
        Objection objection = object();
        assertThatThrownBy(() -> desk.objections.answer(desk.voteNo, objection.id(), "", true, desk.supervisor))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.objections.answer(
                        new RollDesk(application).post().voteNo, objection.id(), "好", true, desk.supervisor))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsPostedIsCorrectedUnitByUnit() {
        desk.post();
        desk.rolls.correct(desk.voteNo, "1-101", unit("1", "101", "９５．５", "张三、李四"), "登记簿", 2, desk.supervisor);
        desk.rolls.correct(desk.voteNo, "1-102", null, "不是专有部分", 3, desk.supervisor);
        desk.rolls.correct(desk.voteNo, "3-1", unit("3", "1", "40", "钱七"), "漏登", 4, desk.supervisor2);
        desk.rolls.correct(desk.voteNo, "1-103", unit("1", "104", "60", "王五"), "房号写错", 5, desk.supervisor2);
        assertThat(desk.units())
                .containsExactly(
                        "1\t101\t95.50\tSOLD\t张三;李四",
                        "1\t104\t60.00\tSOLD\t王五",
                        "2\t101\t70.00\tUNSOLD\t",
                        "2\t102\t110.00\tUNDELIVERED\t赵六",
                        "3\t1\t40.00\tSOLD\t钱七");
        assertThat(desk.roll().totals().weight().area()).hasToString("375.50");
        assertThat(desk.rolls.changes(desk.voteNo)).hasSize(4).allSatisfy(change -> assertThat(change.state())
                .isEqualTo(RollChange.State.CORRECTED));
    }

    @Test
    void aCorrectionThatCannotBeIsNamed() {
        desk.post();
        assertInvalid("unit", "3-1", null);
        assertInvalid("unit", "1-101", unit("1", "102", "90", "张三"));
        assertInvalid("unit", "1-101", unit("1", "101", "90.0", "李四;张三"));
        assertInvalid("area", "1-101", unit("1", "101", "九十", "张三"));
        assertThat(desk.units()).hasSize(5);
    }

    private void assertInvalid(String field, String name, UnitForm form) {
        assertThatThrownBy(() -> desk.rolls.correct(desk.voteNo, name, form, "理由", 2, desk.supervisor))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .containsExactly(field));
    }

    @Test
    void whatIsTakenDownIsADraftAgain() {
        desk.post();
        desk.rolls.takeDown(desk.voteNo, "面积整列填错", 2, desk.supervisor2);
        assertThat(desk.roll().state()).isEqualTo(Roll.State.DRAFT);
        desk.rolls.keep(desk.voteNo, "C001", RollDesk.draft(RollDesk.FILE), 3, desk.supervisor);
        assertThat(desk.roll().publicity()).isNull();
    }

    private static void assertConflict(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(
                        conflict.reason().code())
                .isEqualTo(code));
    }
}
