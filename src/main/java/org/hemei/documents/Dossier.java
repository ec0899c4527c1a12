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
 * 卷宗: cover, index, statement, every paper in the order of its issue with what was signed of it, and the other files, in
 * one PDF. As the rules for files want it,
 * cover and index have no page number; the statement begins with page 1.
 */
@Service
public class Dossier {

    private final Papers papers;
    private final Attachments attachments;
    private final PaperStore store;
    private final TextStore texts;
    private final Kinds kinds;
    private final Typesetter typesetter;
    private final MessageSource messages;
    private final Clock clock;

    Dossier(
            Papers papers,
            Attachments attachments,
            PaperStore store,
            TextStore texts,
            Kinds kinds,
            Typesetter typesetter,
            MessageSource messages,
            Clock clock) {
        this.papers = papers;
        this.attachments = attachments;
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
        List<Attachment> files =
                attachments.of(caseNo).stream().filter(Attachment::isThere).toList();
        told.put("papers", String.valueOf(issued.size()));
        told.put("files", String.valueOf(files.size()));

        Index index = new Index();
        byte[] statement = set("file-statement", caseNo, office, number, told);
        index.enter(part("file-statement", statement, true), typesetter.pages(statement), "", "");
        for (IssuedPaper paper : issued) {
            byte[] pdf = papers.print(caseNo, paper.id()).pdf();
            index.enter(
                    Typesetter.Part.pages(paper.title(), pdf, true),
                    typesetter.pages(pdf),
                    Objects.requireNonNullElse(paper.number(), ""),
                    CityTime.day(paper.issuedAt()).toString());
            files.stream()
                    .filter(file -> Objects.equals(file.paper(), paper.id()))
                    .forEach(file -> enter(index, file, "《" + paper.title() + "》签名扫描件"));
        }
        files.stream().filter(file -> file.paper() == null).forEach(file -> enter(index, file, titleOf(file)));
        told.put("pages", String.valueOf(index.nextPage - 1));
        told.put("entries", index.entries);

        List<Typesetter.Part> parts = new ArrayList<>();
        parts.add(part("file-cover", set("file-cover", caseNo, office, number, told), false));
        parts.add(part("file-index", set("file-index", caseNo, office, number, told), false));
        parts.addAll(index.parts);
        String title = title("file-cover") + " " + Objects.requireNonNullElse(number, caseNo);
        return new Bound(title + ".pdf", title, parts);
    }

    public void write(Bound file, OutputStream out) {
        typesetter.bind(file.title(), file.parts(), out);
    }

    /** What is in the file, and on which of its pages. */
    private static final class Index {

        private final List<Map<String, String>> entries = new ArrayList<>();
        private final List<Typesetter.Part> parts = new ArrayList<>();
        private int nextPage = 1;

        void enter(Typesetter.Part part, int pages, String number, String day) {
            int last = nextPage + pages - 1;
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
                    pages == 1 ? String.valueOf(last) : nextPage + "–" + last));
            parts.add(part);
            nextPage = last + 1;
        }
    }

    private void enter(Index index, Attachment file, String title) {
        Typesetter.Form form = file.isPicture() ? Typesetter.Form.PICTURE : Typesetter.Form.PAGES;
        index.enter(
                new Typesetter.Part(title, form, true, () -> attachments.content(file)),
                file.pages(),
                "材料第" + file.number() + "号",
                CityTime.day(file.addedAt()).toString());
    }

    private String titleOf(Attachment file) {
        String kind = messages.getMessage("documents.attachment." + file.kind(), null, Locale.SIMPLIFIED_CHINESE);
        return file.caption() == null ? kind : kind + "：" + file.caption();
    }

    private Typesetter.Part part(String kind, byte[] pdf, boolean counted) {
        return Typesetter.Part.pages(title(kind), pdf, counted);
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
