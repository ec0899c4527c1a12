package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.hemei.platform.InvalidInput;
import org.hemei.registry.CommitteeMember;
import org.hemei.registry.CommitteeMembers;
import org.hemei.registry.MembershipEnd;
import org.hemei.registry.Seat;
import org.hemei.support.CaseDriver;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;

/** Who is recorded as the chair of a committee between elections. */
@DemoCityTest
class CommitteeChairTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    @Test
    void aCommitteeHasOneChairWhoDoesDuty() {
        HeldSeats seats = HeldSeats.of(application, 5, 5, 0);
        long second = seats.member("委员2");
        long third = seats.member("委员3");
        LocalDate today = LocalDate.parse(seats.today());
        CommitteeMembers members = application.getBean(CommitteeMembers.class);
        assertThatThrownBy(() -> seats.inTransaction(() -> members.seat(second, Seat.CHAIR, today)))
                .isInstanceOf(DuplicateKeyException.class);
        seats.leaves("委员1", MembershipEnd.RESIGNED);
        seats.inTransaction(() -> members.suspend(second, today));

        InvalidInput suspended = catchThrowableOfType(InvalidInput.class, () -> chaired(seats, second));
        assertThat(suspended.errors()).singleElement().satisfies(error -> assertThat(error.field())
                .isEqualTo("chair"));
        chaired(seats, third);
        assertThat(seats.committee().chair()).map(CommitteeMember::id).contains(third);
    }

    private void chaired(HeldSeats seats, long member) {
        CaseDriver.as(application, HandledElection.FIRST, actor -> {
            application
                    .getBean(MembershipEnding.class)
                    .recordChair(seats.compound(), "" + member, seats.today(), actor);
            return true;
        });
    }
}
