package org.hemei.voting.assembly.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.Phrase;
import org.hemei.tasks.CaseSummaries;
import org.hemei.tasks.CaseSummary;
import org.hemei.tasks.CaseSummary.Fact;
import org.hemei.tasks.CaseSummary.Moment;
import org.hemei.tasks.CaseSummary.Stage;
import org.hemei.voting.assembly.VoteFile;
import org.hemei.voting.assembly.VoteRecords;
import org.hemei.voting.assembly.VoteStep;
import org.springframework.stereotype.Component;

/** What a supervisor needs to know of a vote while filling in a form. */
@Component
class VoteSummaries implements CaseSummaries {

    private final VoteRecords records;
    private final FieldMessages messages;

    VoteSummaries(VoteRecords records, FieldMessages messages) {
        this.records = records;
        this.messages = messages;
    }

    @Override
    public String module() {
        return "voting";
    }

    @Override
    public CaseSummary summary(String caseNo, Actor actor, Locale language) {
        VoteFile file = records.open(caseNo, actor);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("voting.label.compound", file.compound().name(), language));
        facts.add(fact(
                "voting.label.convener",
                messages.told(Phrase.of("voting.convener." + file.convener()), language),
                language));
        file.matters().forEach(matter -> facts.add(fact("voting.matters", matter.title(), language)));
        messages.told(file.blockers(), language)
                .forEach(blocker -> facts.add(fact("voting.blockers", blocker, language)));
        return new CaseSummary(facts, stages(file, language), timeline(file, language), List.of(), null, true);
    }

    private Fact fact(String label, String value, Locale language) {
        return new Fact(messages.told(Phrase.of(label), language), value);
    }

    private List<Stage> stages(VoteFile file, Locale language) {
        return Arrays.stream(VoteStep.values())
                .map(step -> new Stage(messages.told(Phrase.of("voting.step." + step), language), state(file, step)))
                .toList();
    }

    private static Stage.State state(VoteFile file, VoteStep step) {
        return switch (file.progress(step)) {
            case DONE -> Stage.State.DONE;
            case NOW -> Stage.State.NOW;
            case AHEAD, SKIPPED -> Stage.State.AHEAD;
        };
    }

    private List<Moment> timeline(VoteFile file, Locale language) {
        List<Moment> moments = new ArrayList<>();
        file.history()
                .forEach(entry -> moments.add(
                        new Moment(CityTime.at(entry.at()), messages.told(entry.what(), language), entry.who())));
        Collections.reverse(moments);
        return moments;
    }
}
