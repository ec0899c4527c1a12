package org.hemei.election.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.hemei.election.CommitteeFile;
import org.hemei.election.CommitteeRecords;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.tasks.CaseSummary;
import org.hemei.tasks.CaseSummary.Fact;
import org.hemei.tasks.CaseSummary.Moment;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a supervisor needs to know of a member who leaves while filling in a form. */
@Component
class DepartureSummaries {

    private final CommitteeRecords records;
    private final MessageSource messages;

    DepartureSummaries(CommitteeRecords records, MessageSource messages) {
        this.records = records;
        this.messages = messages;
    }

    boolean handles(String caseNo) {
        return caseNo.startsWith("M");
    }

    CaseSummary summary(String caseNo, Actor actor, Locale language) {
        CommitteeFile.Departure departure = records.departure(caseNo, actor);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("compound", departure.compoundName(), language));
        facts.add(fact("member", departure.memberName(), language));
        facts.add(fact(
                "endReason", messages.getMessage("election.ending." + departure.reason(), null, language), language));
        facts.add(fact("occurredOn", departure.occurredOn().toString(), language));
        facts.add(fact("evidence", departure.evidence(), language));
        if (departure.way() != null) {
            facts.add(fact(
                    "way", messages.getMessage("election.vacancy.way." + departure.way(), null, language), language));
        }
        departure.reasons().forEach(why -> facts.add(fact("why", messages.getMessage(why, language), language)));
        List<Moment> moments = new ArrayList<>();
        departure
                .history()
                .forEach(entry -> moments.add(
                        new Moment(CityTime.at(entry.at()), messages.getMessage(entry.what(), language), entry.who())));
        Collections.reverse(moments);
        return new CaseSummary(facts, List.of(), moments, List.of(), null, true);
    }

    private Fact fact(String label, String value, Locale language) {
        return new Fact(messages.getMessage("election.label." + label, null, language), value);
    }
}
