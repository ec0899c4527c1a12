package org.hemei.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.platform.NotFound;
import org.hemei.platform.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues the papers of a case and prints them; whoever asks has been found to be allowed to (ADR 13). */
@Service
public class Papers {

    private final PaperStore store;
    private final PaperNumbers numbers;
    private final Kinds kinds;
    private final TextStore texts;
    private final Audit audit;
    private final MissingGlyphs glyphs;
    private final Typesetter typesetter;
    private final MessageSource messages;
    private final Clock clock;
    private final SiteAddress site;

    Papers(
            PaperStore store,
            PaperNumbers numbers,
            Kinds kinds,
            TextStore texts,
            Audit audit,
            MissingGlyphs glyphs,
            Typesetter typesetter,
            MessageSource messages,
            Clock clock,
            SiteAddress site) {
        this.store = store;
        this.numbers = numbers;
        this.kinds = kinds;
        this.texts = texts;
        this.audit = audit;
        this.glyphs = glyphs;
        this.typesetter = typesetter;
        this.messages = messages;
        this.clock = clock;
        this.site = site;
    }

    /** A paper as it was just issued; {@code code} is what it goes by where it is sent to somebody. */
    public record Issued(String kind, String title, String code) {}

    /**
     * Issues these papers of one office as part of the command they belong to; their pages are set when asked for.
     *
     * @return in the order of the drafts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Issued> issue(String caseNo, Office office, Actor by, List<Draft> drafts) {
        Instant now = clock.instant();
        List<Kind> wanted =
                drafts.stream().map(draft -> kinds.get(draft.kind())).toList();
        boolean numbered = wanted.stream().anyMatch(kind -> !kind.ofParties());
        String number = numbered
                ? numbers.of(caseNo, office, now)
                : store.numberOf(caseNo, office.code()).orElse(null);
        Map<String, TextVersion> own =
                texts.latest(office.code(), wanted.stream().map(Kind::name).toList());
        String auditHead = audit.head(caseNo).orElse(null);
        List<Paper> papers = new ArrayList<>();
        for (Draft draft : drafts) {
            Kind kind = kinds.get(draft.kind());
            papers.add(paper(caseNo, office, by, kind, draft, own.get(kind.name()), number, auditHead, now));
        }
        store.add(papers);
        return papers.stream()
                .map(paper -> new Issued(paper.kind(), paper.title(), paper.checkCode()))
                .toList();
    }

    private Paper paper(
            String caseNo,
            Office office,
            Actor by,
            Kind kind,
            Draft draft,
            @Nullable TextVersion own,
            @Nullable String number,
            @Nullable String auditHead,
            Instant now) {
        String issuer = issuer(office);
        Map<String, @Nullable Object> facts = new LinkedHashMap<>(draft.facts());
        facts.put("committee", issuer);
        Map<String, List<String>> blocks = Placeholders.fill(OfficeTexts.blocks(kind, own), facts);
        String code = CheckCode.next();
        return new Paper(
                caseNo,
                kind.name(),
                kind.template(),
                title(kind.name()),
                office.code(),
                issuer,
                number,
                Locale.SIMPLIFIED_CHINESE.toLanguageTag(),
                facts,
                blocks,
                own == null ? 0 : own.version(),
                glyphs.in(facts, blocks, Objects.requireNonNullElse(number, "")),
                code,
                site.of("/check/" + code),
                auditHead,
                now,
                by.username(),
                by.name());
    }

    /** A tier without a committee of its own has no seal to put to a paper; then it is the office that writes. */
    static String issuer(Office office) {
        return Objects.requireNonNullElse(office.committee(), office.name());
    }

    private String title(String kind) {
        return messages.getMessage("documents.kind." + kind, null, Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * Sets a paper for this moment that is kept nowhere, since it tells what nobody may look up later; it has no number,
     * and nobody can check it. Not in a transaction; that it was printed is for the caller to write down.
     */
    public PrintedPaper once(String caseNo, Office office, Actor by, Draft draft) {
        Paper paper = paper(caseNo, office, by, kinds.get(draft.kind()), draft, null, null, null, clock.instant());
        byte[] bytes = typesetter.set(paper);
        return new PrintedPaper(caseNo + " " + paper.title() + ".pdf", bytes, Digest.sha256(bytes));
    }

    /** In the order they were issued. */
    @Transactional(readOnly = true)
    public List<IssuedPaper> of(String caseNo) {
        return store.of(caseNo);
    }

    /** The paper with this check code, or nothing. */
    Optional<PrintedPaper> print(String code) {
        return store.located(code).map(paper -> print(paper.caseNo(), paper.id()));
    }

    /**
     * Not in a transaction: nobody waits for the database while pages are set.
     *
     * @throws NotFound when the case has no such paper
     */
    public PrintedPaper print(String caseNo, long id) {
        Paper paper = store.find(caseNo, id).orElseThrow(() -> new NotFound("paper " + id + " of " + caseNo));
        PaperStore.Pdf pdf = store.pdf(id).orElseGet(() -> {
            byte[] bytes = typesetter.set(paper);
            return store.keep(id, new PaperStore.Pdf(bytes, Digest.sha256(bytes)), clock.instant());
        });
        String name = Objects.requireNonNullElse(paper.number(), caseNo) + " " + paper.title() + ".pdf";
        return new PrintedPaper(name, pdf.bytes(), pdf.sha256());
    }
}
