package org.hemei.election.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hemei.registry.CommitteeMembers;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.hemei.registry.Seat;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Committees of the demo city: one whose term ends soon, one that has lapsed, one with years to go; C002 has none. */
@Component
@Profile("demo")
@Order(25)
class DemoCommittees implements ApplicationRunner {

    private static final int SEATS = 5;
    private static final int YEARS = 5;

    private final CommitteeTerms terms;
    private final CommitteeMembers members;
    private final Clock clock;

    DemoCommittees(CommitteeTerms terms, CommitteeMembers members, Clock clock) {
        this.terms = terms;
        this.members = members;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (terms.latest("C001").isPresent()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        register("C001", today.plusMonths(4), List.of("何静", "许文", "罗敏", "高远", "梁伟"));
        register("C003", today.minusMonths(2), List.of("范明", "邓洁", "曹军", "彭涛", "曾丽"));
        register("C004", today.plusYears(2), List.of("江月", "戴宁", "夏青", "钟亮", "田野"));
        register("C005", today.plusMonths(7), List.of("袁青", "石磊", "姜涛", "崔颖", "康健"));
    }

    /** A committee of five, for five years: the chair first, then the deputy. */
    void register(String compound, LocalDate ends, List<String> names) {
        LocalDate begins = ends.minusYears(YEARS).plusDays(1);
        CommitteeTerm term = new CommitteeTerm(compound, begins, ends, SEATS, names.get(0));
        terms.register(term);
        for (int place = 0; place < names.size(); place++) {
            Seat seat = place == 0 ? Seat.CHAIR : place == 1 ? Seat.DEPUTY : Seat.MEMBER;
            members.add(term, names.get(place), "%d-%d01".formatted(place % 2 + 1, place + 2), seat, begins);
        }
    }
}
