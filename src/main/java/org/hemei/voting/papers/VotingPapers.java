package org.hemei.voting.papers;

import java.time.OffsetDateTime;
import java.util.List;
import org.hemei.audit.Audit;
import org.hemei.documents.Draft;
import org.hemei.documents.IssuedPaper;
import org.hemei.documents.Papers;
import org.hemei.documents.PrintedPaper;
import org.hemei.offices.Actor;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues and prints the papers of votes and elections, all but the ballots, each at the step it belongs to. */
@Service
public class VotingPapers {

    private final Papers papers;
    private final BallotPrints ballots;
    private final Audit audit;

    VotingPapers(Papers papers, BallotPrints ballots, Audit audit) {
        this.papers = papers;
        this.ballots = ballots;
        this.audit = audit;
    }

    /** A paper that was made, as a page lists it; {@code part} the building it is about, if one. */
    public record Made(
            long id, String kind, @Nullable String part, OffsetDateTime at, String by, List<String> missing) {

        private static Made of(IssuedPaper paper) {
            return new Made(
                    paper.id(),
                    paper.kind(),
                    paper.part(),
                    CityTime.at(paper.issuedAt()),
                    paper.issuedBy(),
                    paper.missing());
        }
    }

    /**
     * A paper with what was made of it.
     *
     * @param last the last one, null before the first
     * @param left buildings that have none yet
     */
    public record Line(CasePaper paper, int made, @Nullable Made last, List<String> left) {}

    /**
     * What a reader finds under papers.
     *
     * @param open those that the open step needs; none for whoever only reads
     * @param others those of the other steps
     * @param ballots null where no ballots are printed by this reader
     * @param issued in the order they were
     */
    public record View(
            List<Line> open,
            List<Line> others,
            List<String> buildings,
            BallotPrints.@Nullable View ballots,
            List<Made> issued) {}

    /** Papers name people in full, so that the bureau, which follows votes and elections, does not get them. */
    @Transactional(readOnly = true)
    public View of(PaperCase of) {
        if (!of.read()) {
            return new View(List.of(), List.of(), List.of(), null, List.of());
        }
        List<Made> issued = papers.of(of.caseNo()).stream().map(Made::of).toList();
        List<Line> lines = of.supervised()
                ? of.papers().stream().map(paper -> line(paper, of, issued)).toList()
                : List.of();
        return new View(
                lines.stream().filter(line -> line.paper().open()).toList(),
                lines.stream().filter(line -> !line.paper().open()).toList(),
                of.buildings(),
                ballots.of(of),
                issued);
    }

    private static Line line(CasePaper paper, PaperCase of, List<Made> issued) {
        List<Made> made =
                issued.stream().filter(one -> one.kind().equals(paper.kind())).toList();
        List<String> left = paper.ofBuilding()
                ? of.buildings().stream()
                        .filter(building -> made.stream().noneMatch(one -> building.equals(one.part())))
                        .toList()
                : List.of();
        return new Line(paper, made.size(), made.isEmpty() ? null : made.get(made.size() - 1), left);
    }

    /**
     * Issues a paper that says how the case stands now.
     *
     * @throws InvalidInput for a paper nobody knows, and where one of a building names none
     * @throws Conflict while the case has nothing to tell in it, with the reason
     */
    @Transactional
    public void issue(PaperRoom room, String caseNo, @Nullable String typed, @Nullable String building, Actor actor) {
        PaperCase of = room.papersOf(caseNo, actor);
        if (!of.supervised()) {
            throw missing(caseNo, actor);
        }
        CasePaper paper = of.papers().stream()
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("paper", Code.UNKNOWN, Phrase.of("voting.papers.unknown")));
        if (paper.refusal() != null) {
            throw Conflict.inState("NOT_YET", paper.refusal());
        }
        String part = building == null ? "" : building;
        if (paper.ofBuilding() && !of.buildings().contains(part)) {
            throw new InvalidInput("building", Code.UNKNOWN, Phrase.of("voting.papers.building"));
        }
        papers.issue(
                caseNo,
                of.street(),
                actor,
                List.of(new Draft(paper.kind(), paper.facts().of(part))));
        audit.record(
                caseNo,
                actor,
                Tier.STREET,
                "issuePaper",
                Phrase.of(of.history() + "paperIssued", Phrase.of("documents.kind." + paper.kind())));
    }

    /** @throws NotFound when this person may not read its papers */
    public List<IssuedPaper> of(PaperRoom room, String caseNo, Actor actor) {
        readable(room, caseNo, actor);
        return papers.of(caseNo);
    }

    /** @throws NotFound likewise, or where the case has no such paper */
    public PrintedPaper print(PaperRoom room, String caseNo, long id, Actor actor) {
        if (of(room, caseNo, actor).stream().noneMatch(paper -> paper.id() == id)) {
            throw missing(caseNo, actor);
        }
        return papers.print(caseNo, id);
    }

    private void readable(PaperRoom room, String caseNo, Actor actor) {
        if (!room.papersOf(caseNo, actor).read()) {
            throw missing(caseNo, actor);
        }
    }

    private NotFound missing(String caseNo, Actor actor) {
        audit.refused(caseNo, actor);
        return new NotFound("papers of " + caseNo);
    }
}
