package org.hemei.election.papers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hemei.audit.Audit;
import org.hemei.documents.Draft;
import org.hemei.documents.IssuedPaper;
import org.hemei.documents.Papers;
import org.hemei.documents.PrintedPaper;
import org.hemei.election.ElectionFile;
import org.hemei.election.ElectionRecords;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues and prints the papers of elections, all but the ballots. */
@Service
public class ElectionPapers {

    private final ElectionRecords records;
    private final RollFacts roll;
    private final VoteFacts vote;
    private final Papers papers;
    private final BallotPrints ballots;
    private final Audit audit;

    ElectionPapers(
            ElectionRecords records, RollFacts roll, VoteFacts vote, Papers papers, BallotPrints ballots, Audit audit) {
        this.records = records;
        this.roll = roll;
        this.vote = vote;
        this.papers = papers;
        this.ballots = ballots;
        this.audit = audit;
    }

    /**
     * What a reader finds under papers.
     *
     * @param offered those that may be issued now; empty for whoever only reads
     * @param ballots those that may be printed now
     */
    public record View(
            List<ElectionPaper> offered,
            List<String> buildings,
            List<BallotPrints.Part> ballots,
            List<IssuedPaper> issued) {}

    /** Papers name people in full, so that the bureau, which follows elections, does not get them. */
    @Transactional(readOnly = true)
    public View of(ElectionFile file, Actor actor) {
        if (!reads(file, actor)) {
            return new View(List.of(), List.of(), List.of(), List.of());
        }
        boolean issues = file.supervised();
        List<String> buildings = issues ? roll.buildings(file) : List.of();
        return new View(
                issues
                        ? Arrays.stream(ElectionPaper.values())
                                .filter(paper -> paper.isReady(file))
                                .toList()
                        : List.of(),
                buildings,
                issues ? ballots.parts(file, buildings) : List.of(),
                papers.of(file.electionNo()));
    }

    private static boolean reads(ElectionFile file, Actor actor) {
        return file.supervised() || file.led() || actor.has(Role.AUDITOR);
    }

    /**
     * Issues a paper that says how the election stands now.
     *
     * @throws InvalidInput for a paper nobody knows, and where one of a building names none
     * @throws Conflict while the election has nothing to tell in it
     */
    @Transactional
    public void issue(String electionNo, @Nullable String typed, @Nullable String building, Actor actor) {
        ElectionFile file = records.open(electionNo, actor);
        if (!file.supervised()) {
            audit.refused(electionNo, actor);
            throw new NotFound("papers of " + electionNo);
        }
        ElectionPaper paper = Arrays.stream(ElectionPaper.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("paper", Code.UNKNOWN, Phrase.of("election.papers.unknown")));
        if (!paper.isReady(file)) {
            throw Conflict.inState(file.step().name(), Phrase.of("election.papers.notYet"));
        }
        String of = building == null ? "" : building;
        if (paper.isOfBuilding() && !roll.buildings(file).contains(of)) {
            throw new InvalidInput("building", Code.UNKNOWN, Phrase.of("election.papers.building"));
        }
        papers.issue(electionNo, file.street(), actor, List.of(new Draft(paper.kind(), facts(file, paper, of))));
        audit.record(
                electionNo,
                actor,
                Tier.STREET,
                "issuePaper",
                Phrase.of("election.history.paperIssued", Phrase.of("documents.kind." + paper.kind())));
    }

    private Map<String, @Nullable Object> facts(ElectionFile file, ElectionPaper paper, String building) {
        return switch (paper) {
            case ROLL_NOTICE -> roll.notice(file, building);
            case CANDIDATE_NOTICE -> vote.candidates(file);
            case MEETING_NOTICE -> vote.meeting(file);
            case DELIVERY_REGISTER -> roll.deliveries(file, building);
            case COUNT_SHEET -> vote.countSheet(file, building);
            case RESULT_NOTICE -> vote.result(file);
            case FILING_FORM -> vote.filing(file);
            case HANDOVER_LIST -> vote.handover(file);
        };
    }

    /** @throws NotFound when the election has no such paper, or this person may not read its papers */
    public List<IssuedPaper> of(String electionNo, Actor actor) {
        readable(electionNo, actor);
        return papers.of(electionNo);
    }

    /** @throws NotFound likewise */
    public PrintedPaper print(String electionNo, long id, Actor actor) {
        readable(electionNo, actor);
        if (papers.of(electionNo).stream().noneMatch(paper -> paper.id() == id)) {
            audit.refused(electionNo, actor);
            throw new NotFound("paper " + id + " of " + electionNo);
        }
        return papers.print(electionNo, id);
    }

    private void readable(String electionNo, Actor actor) {
        if (!reads(records.open(electionNo, actor), actor)) {
            audit.refused(electionNo, actor);
            throw new NotFound("papers of " + electionNo);
        }
    }
}
