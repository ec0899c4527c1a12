package org.hemei.documents;

import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hemei.offices.Office;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * 卷宗: cover, index, statement, and every paper in the order of its issue, in one PDF. As the rules for files want it,
 * cover and index have no page number; the statement begins with page 1.
 */
@Service
public class Dossier {

    private final Papers papers;
    private final PaperStore store;
    private final TextStore texts;
    private final Kinds kinds;
    private final Typesetter typesetter;
    private final MessageSource messages;
    private final Clock clock;

    Dossier(
            Papers papers,
            PaperStore store,
            TextStore texts,
            Kinds kinds,
            Typesetter typesetter,
            MessageSource messages,
            Clock clock) {
        this.papers = papers;
        this.store = store;
        this.texts = texts;
        this.kinds = kinds;
        this.typesetter = typesetter;
        this.messages = messages;
        this.clock = clock;
    }

    /** A file of a case, ready to be written; {@code name} is what it is to be called, with its ending. */
    public record Bound(String name, String title, List<Typesetter.Part> parts) {}

    /** Sets what was not asked for yet, which takes about a second for each paper. */
    public Bound collect(String caseNo, Office office, Map<String, @Nullable Object> facts) {
        String number = store.numberOf(caseNo, office.code()).orElse(null);
        Map<String, @Nullable Object> told = new LinkedHashMap<>(facts);
        told.put("committee", Papers.issuer(office));
        List<IssuedPaper> issued = papers.of(caseNo);
        told.put("papers", String.valueOf(issued.size()));

        List<Typesetter.Part> inside = new ArrayList<>();
        List<Map<String, String>> entries = new ArrayList<>();
        byte[] statement = set("file-statement", caseNo, office, number, told);
        int page = enter(entries, inside, part("file-statement", statement, true), "", "", 1);
        for (IssuedPaper paper : issued) {
            byte[] pdf = papers.print(caseNo, paper.id()).pdf();
            String day = CityTime.day(paper.issuedAt()).toString();
            String no = Objects.requireNonNullElse(paper.number(), "");
            page = enter(entries, inside, new Typesetter.Part(paper.title(), pdf, true), no, day, page);
        }
        told.put("pages", String.valueOf(page - 1));
        told.put("entries", entries);

        List<Typesetter.Part> parts = new ArrayList<>();
        parts.add(part("file-cover", set("file-cover", caseNo, office, number, told), false));
        parts.add(part("file-index", set("file-index", caseNo, office, number, told), false));
        parts.addAll(inside);
        String title = title("file-cover") + " " + Objects.requireNonNullElse(number, caseNo);
        return new Bound(title + ".pdf", title, parts);
    }

    public void write(Bound file, OutputStream out) {
        typesetter.bind(file.title(), file.parts(), out);
    }

    /** @return the page on which the next one begins */
    private int enter(
            List<Map<String, String>> entries,
            List<Typesetter.Part> inside,
            Typesetter.Part part,
            String number,
            String day,
            int page) {
        int last = page + typesetter.pages(part.pdf()) - 1;
        entries.add(Map.of(
                "no",
                String.valueOf(entries.size() + 1),
                "title",
                part.title(),
                "number",
                number,
                "on",
                day,
                "pages",
                last == page ? String.valueOf(page) : page + "–" + last));
        inside.add(part);
        return last + 1;
    }

    private Typesetter.Part part(String kind, byte[] pdf, boolean counted) {
        return new Typesetter.Part(title(kind), pdf, counted);
    }

    /** Not issued, but made anew from how the case stands: it bears no check code. */
    private byte[] set(
            String name, String caseNo, Office office, @Nullable String number, Map<String, @Nullable Object> facts) {
        Kind kind = kinds.get(name);
        TextVersion own = texts.latest(office.code(), List.of(name)).get(name);
        return typesetter.set(new Paper(
                caseNo,
                name,
                kind.template(),
                title(name),
                office.code(),
                Papers.issuer(office),
                number,
                Locale.SIMPLIFIED_CHINESE.toLanguageTag(),
                facts,
                Placeholders.fill(OfficeTexts.blocks(kind, own), facts),
                own == null ? 0 : own.version(),
                List.of(),
                "",
                "",
                null,
                clock.instant(),
                "",
                ""));
    }

    private String title(String kind) {
        return messages.getMessage("documents.kind." + kind, null, Locale.SIMPLIFIED_CHINESE);
    }
}
