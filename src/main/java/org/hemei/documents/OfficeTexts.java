package org.hemei.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The text blocks an office puts into its papers: plain text of its lead; every version is kept with who set it. */
@Service
public class OfficeTexts {

    /** A default of ours; a block longer than two pages is no block. */
    private static final int LONGEST = 2000;

    private static final String SAMPLE_PAGE = "https://example.cn/check/";

    private final Kinds kinds;
    private final TextStore store;
    private final MissingGlyphs glyphs;
    private final Typesetter typesetter;
    private final Offices offices;
    private final MessageSource messages;
    private final Clock clock;

    OfficeTexts(
            Kinds kinds,
            TextStore store,
            MissingGlyphs glyphs,
            Typesetter typesetter,
            Offices offices,
            MessageSource messages,
            Clock clock) {
        this.kinds = kinds;
        this.store = store;
        this.glyphs = glyphs;
        this.typesetter = typesetter;
        this.offices = offices;
        this.messages = messages;
        this.clock = clock;
    }

    /** A kind of paper, with the version of the office's own texts; null where it uses the usual ones. */
    public record Line(String kind, @Nullable TextVersion own) {}

    /** The texts of one kind as they stand, the usual ones, and all versions of the office, the latest first. */
    public record View(
            Office office,
            String kind,
            int version,
            Map<String, String> blocks,
            Map<String, String> usual,
            List<TextVersion> history) {}

    /** The offices whose texts this person sets. */
    @Transactional(readOnly = true)
    public List<Office> of(Actor actor) {
        Set<String> led = actor.offices(Set.of(Role.LEAD));
        return offices.chain().stream()
                .filter(office -> led.contains(office.code()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Line> lines(String office, Actor actor) {
        led(office, actor);
        List<String> names = kinds.all().stream()
                .filter(kind -> !kind.blocks().isEmpty())
                .map(Kind::name)
                .toList();
        Map<String, TextVersion> own = store.latest(office, names);
        return names.stream().map(name -> new Line(name, own.get(name))).toList();
    }

    /** @throws NotFound when there is no such kind, or this person does not lead that office */
    @Transactional(readOnly = true)
    public View view(String office, String name, Actor actor) {
        Office led = led(office, actor);
        Kind kind = kinds.get(name);
        List<TextVersion> history = store.history(office, name);
        TextVersion latest = history.isEmpty() ? null : history.get(0);
        return new View(led, name, version(latest), blocks(kind, latest), kind.blocks(), history);
    }

    /**
     * @param base the version these texts were made from
     * @throws InvalidInput naming each block that is empty, too long, or has unknown placeholders or characters
     * @throws Conflict when somebody else has set texts meanwhile
     */
    @Transactional
    public void save(String office, String name, int base, Map<String, String> typed, Actor actor) {
        led(office, actor);
        Kind kind = kinds.get(name);
        Map<String, String> blocks = checked(kind, typed);
        TextVersion latest = store.latest(office, List.of(name)).get(name);
        if (blocks.equals(blocks(kind, latest))) {
            return;
        }
        TextVersion next = new TextVersion(base + 1, blocks, clock.instant(), actor.username(), actor.name());
        if (version(latest) != base || !store.add(office, name, next)) {
            String by = latest == null ? "" : latest.name();
            throw Conflict.inState(String.valueOf(version(latest)), Phrase.of("documents.texts.changed", by));
        }
    }

    /** How a paper with these texts would look, about a case that does not exist. */
    public byte[] preview(String office, String name, Map<String, String> typed, Actor actor) {
        Office led = led(office, actor);
        Kind kind = kinds.get(name);
        String title = messages.getMessage("documents.kind." + name, null, Locale.SIMPLIFIED_CHINESE);
        Instant now = clock.instant();
        return typesetter.set(SamplePaper.of(kind, title + "（样张）", checked(kind, typed), led, SAMPLE_PAGE, now));
    }

    private Map<String, String> checked(Kind kind, Map<String, String> typed) {
        Map<String, String> blocks = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (String block : kind.blocks().keySet()) {
            String text = Objects.requireNonNullElse(PlainText.trimmed(typed.get(block)), "")
                    .replace("\r\n", "\n");
            blocks.put(block, text + "\n");
            check(block, text, errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return blocks;
    }

    private void check(String block, String text, List<FieldError> errors) {
        if (text.isEmpty()) {
            errors.add(new FieldError(block, Code.REQUIRED, Phrase.of("documents.texts.empty")));
            return;
        }
        if (text.length() > LONGEST) {
            errors.add(new FieldError(block, Code.RANGE, Phrase.of("documents.texts.tooLong", "" + LONGEST)));
        }
        Set<String> unknown = Placeholders.unknown(text);
        if (!unknown.isEmpty()) {
            String found = String.join(" ", unknown);
            errors.add(new FieldError(block, Code.UNKNOWN, Phrase.of("documents.texts.placeholder", found)));
        }
        List<String> missing = PlainText.isStorable(text) ? glyphs.in(text) : List.of("\\u");
        if (!missing.isEmpty()) {
            String found = String.join(" ", missing);
            errors.add(new FieldError(block, Code.FORMAT, Phrase.of("documents.texts.unprintable", found)));
        }
    }

    private Office led(String office, Actor actor) {
        if (!actor.serves(office, Role.LEAD)) {
            throw new NotFound("texts of " + office);
        }
        return offices.get(office);
    }

    private static int version(@Nullable TextVersion own) {
        return own == null ? 0 : own.version();
    }

    /** What may stand in braces. */
    public static List<String> placeholders() {
        return Placeholders.NAMES.keySet().stream()
                .sorted()
                .map(name -> "{" + name + "}")
                .toList();
    }

    /** What an office has set for some blocks only leaves the usual texts of the others. */
    static Map<String, String> blocks(Kind kind, @Nullable TextVersion own) {
        Map<String, String> blocks = new LinkedHashMap<>();
        kind.blocks()
                .forEach((name, usual) ->
                        blocks.put(name, own == null ? usual : own.blocks().getOrDefault(name, usual)));
        return blocks;
    }
}
