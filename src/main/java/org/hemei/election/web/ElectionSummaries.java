package org.hemei.election.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.hemei.election.ElectionFile;
import org.hemei.election.ElectionRecords;
import org.hemei.election.Step;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.tasks.CaseSummaries;
import org.hemei.tasks.CaseSummary;
import org.hemei.tasks.CaseSummary.Fact;
import org.hemei.tasks.CaseSummary.Moment;
import org.hemei.tasks.CaseSummary.Stage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a supervisor needs to know of an election while filling in a form. */
@Component
class ElectionSummaries implements CaseSummaries {

    private final ElectionRecords records;
    private final DepartureSummaries departures;
    private final MessageSource messages;

    ElectionSummaries(ElectionRecords records, DepartureSummaries departures, MessageSource messages) {
        this.records = records;
        this.departures = departures;
        this.messages = messages;
    }

    @Override
    public String module() {
        return "election";
    }

    @Override
    public CaseSummary summary(String caseNo, Actor actor, Locale language) {
        if (departures.handles(caseNo)) {
            return departures.summary(caseNo, actor, language);
        }
        ElectionFile file = records.open(caseNo, actor);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("kind", messages.getMessage("election.kind." + file.kind(), null, language), language));
        facts.add(fact("compound", file.compound().name(), language));
        facts.add(fact("seats", "" + file.seats(), language));
        file.blockers()
                .forEach(blocker -> facts.add(fact("blocker", messages.getMessage(blocker, language), language)));
        return new CaseSummary(facts, stages(file, language), timeline(file, language), List.of(), null, true);
    }

    private Fact fact(String label, String value, Locale language) {
        return new Fact(messages.getMessage("election.label." + label, null, language), value);
    }

    private List<Stage> stages(ElectionFile file, Locale language) {
        List<Stage> stages = new ArrayList<>();
        for (Step step : file.kind().steps()) {
            Stage.State state =
                    switch (file.progress(step)) {
                        case DONE -> Stage.State.DONE;
                        case NOW -> Stage.State.NOW;
                        case AHEAD, SKIPPED -> Stage.State.AHEAD;
                    };
            stages.add(new Stage(messages.getMessage("election.step." + step, null, language), state));
        }
        return stages;
    }

    private List<Moment> timeline(ElectionFile file, Locale language) {
        List<Moment> moments = new ArrayList<>();
        file.history()
                .forEach(entry -> moments.add(
                        new Moment(CityTime.at(entry.at()), messages.getMessage(entry.what(), language), entry.who())));
        Collections.reverse(moments);
        return moments;
    }
}
