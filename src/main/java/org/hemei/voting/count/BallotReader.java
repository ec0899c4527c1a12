package org.hemei.voting.count;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.hemei.platform.sheet.Row;
import org.hemei.platform.sheet.SheetFile;
import org.hemei.platform.sheet.UnreadableSheet;
import org.hemei.voting.Choice;
import org.hemei.voting.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ballots of one batch from CSV or XLSX with the columns {@code ballot,unit,question,choice,receivedAt}, one
 * row for each question of each ballot; whatever is wrong is an error in the draft and never an exception.
 */
public final class BallotReader {

    private static final String BALLOT = "ballot";
    private static final List<String> COLUMNS = List.of(BALLOT, "unit", "question", "choice", "receivedAt");
    private static final int MOST_ERRORS = 1_000;
    private static final int LONGEST_NUMBER = 50;

    private static final Map<String, Choice> CHOICES = Map.of(
            "YES", Choice.YES,
            "NO", Choice.NO,
            "ABSTAIN", Choice.ABSTAIN,
            "INVALID", Choice.INVALID,
            "同意", Choice.YES,
            "反对", Choice.NO,
            "弃权", Choice.ABSTAIN,
            "无效", Choice.INVALID);

    private final Set<String> units;
    private final List<String> questions;
    private final LocalDate today;
    private final Set<String> voided;

    /** The units that numbered papers are for. */
    private final Map<String, String> printed;

    /** Of the platform's list, the receipts by unit that number its ballots. */
    private final @Nullable Map<String, Receipt> receipts;

    private final List<EntryError> errors = new ArrayList<>();
    private final Map<String, EnteredBallot> ballots = new LinkedHashMap<>();
    private final Map<String, String> ballotOfUnit = new HashMap<>();
    private @Nullable List<String> headings;

    private BallotReader(
            Set<String> units,
            List<String> questions,
            LocalDate today,
            Set<String> voided,
            Map<String, String> printed,
            @Nullable Map<String, Receipt> receipts) {
        this.units = units;
        this.questions = questions;
        this.today = today;
        this.voided = voided;
        this.printed = printed;
        this.receipts = receipts;
    }

    /**
     * @param units of the batch, as on the frozen roll
     * @param today no ballot was received later
     */
    public static EntryDraft read(InputStream file, Set<String> units, List<String> questions, LocalDate today) {
        return read(file, units, questions, today, Set.of(), Map.of());
    }

    /**
     * @param voided numbers of ballots in whose place others were printed: one that comes back is not counted
     * @param printed units by the number of their ballot, which no ballot of another unit has
     */
    static EntryDraft read(
            InputStream file,
            Set<String> units,
            List<String> questions,
            LocalDate today,
            Set<String> voided,
            Map<String, String> printed) {
        return new BallotReader(units, questions, today, voided, printed, null).read(file);
    }

    /**
     * The official platform's list for the whole count, with the same columns but {@code ballot}, and with times where
     * the platform tells them.
     *
     * @param receipts by unit
     */
    static EntryDraft readPlatform(
            InputStream file,
            Map<String, Receipt> receipts,
            Set<String> units,
            List<String> questions,
            LocalDate today) {
        return new BallotReader(units, questions, today, Set.of(), Map.of(), receipts).read(file);
    }

    private EntryDraft read(InputStream file) {
        try (SheetFile sheet = SheetFile.keep(file)) {
            sheet.read(this::accept);
        } catch (UnreadableSheet unreadable) {
            reject(unreadable.row(), "file", Code.IMPOSSIBLE, unreadable.reason());
        }
        if (headings == null && errors.isEmpty()) {
            reject(0, "file", Code.REQUIRED, Phrase.of("voting.count.file.empty"));
        }
        return new EntryDraft(List.copyOf(ballots.values()), errors);
    }

    private void accept(Row row) {
        List<String> known = headings;
        if (known == null) {
            begin(row);
        } else if (errors.stream().noneMatch(error -> error.field().equals("file"))) {
            read(row, known);
        }
    }

    private void begin(Row row) {
        List<String> found = row.cells().stream()
                .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
                .toList();
        headings = found;
        for (String column : COLUMNS) {
            boolean wanted = receipts == null || !column.equals(BALLOT);
            if (wanted && !found.contains(column.toLowerCase(Locale.ROOT))) {
                reject(row.number(), "file", Code.REQUIRED, Phrase.of("voting.count.file.noColumn", column));
            }
        }
    }

    private void read(Row row, List<String> known) {
        int before = errors.size();
        String unit = Unit.plain(text(row, known, "unit"));
        String question = text(row, known, "question");
        Choice choice = CHOICES.get(text(row, known, "choice").toUpperCase(Locale.ROOT));
        Arrival arrival = arrival(row, text(row, known, "receivedAt"));
        String ballot = number(row, known, unit);
        if (!questions.contains(question)) {
            reject(row.number(), "question", Code.UNKNOWN, Phrase.of("voting.count.file.question", question));
        }
        if (choice == null) {
            reject(row.number(), "choice", Code.UNKNOWN, Phrase.of("voting.count.file.choice"));
        }
        if (errors.size() == before && choice != null && arrival != null) {
            add(row.number(), ballot, unit, question, choice, arrival);
        }
    }

    /** A paper has its own; what came with the platform's list goes by the receipt of its unit. */
    private String number(Row row, List<String> known, String unit) {
        Map<String, Receipt> numbered = receipts;
        if (numbered != null) {
            Receipt receipt = numbered.get(unit);
            if (receipt == null || !units.contains(unit)) {
                reject(row.number(), "unit", Code.UNKNOWN, Phrase.of("voting.platform.file.unit", unit));
                return "";
            }
            return EnteredBallot.NUMBER_MARK + receipt.ballot();
        }
        String ballot = Unit.plain(text(row, known, BALLOT));
        if (ballot.isEmpty() || ballot.length() > LONGEST_NUMBER) {
            reject(row.number(), BALLOT, Code.FORMAT, Phrase.of("voting.count.file.ballot"));
        }
        if (ballot.startsWith(EnteredBallot.NUMBER_MARK)) {
            reject(row.number(), BALLOT, Code.FORMAT, Phrase.of("voting.count.file.mark", EnteredBallot.NUMBER_MARK));
        }
        if (voided.contains(ballot)) {
            reject(row.number(), BALLOT, Code.IMPOSSIBLE, Phrase.of("voting.count.file.voided", ballot));
        }
        String owner = printed.getOrDefault(ballot, unit);
        if (!owner.equals(unit)) {
            reject(row.number(), BALLOT, Code.IMPOSSIBLE, Phrase.of("voting.count.file.otherUnits", ballot, owner));
        }
        if (!units.contains(unit)) {
            reject(row.number(), "unit", Code.UNKNOWN, Phrase.of("voting.count.file.unit", unit));
        }
        return ballot;
    }

    private void add(int row, String number, String unit, String question, Choice choice, Arrival arrival) {
        EnteredBallot ballot = ballots.get(number);
        String other = ballotOfUnit.putIfAbsent(unit, number);
        if (other != null && !other.equals(number)) {
            reject(row, "unit", Code.DUPLICATE, Phrase.of("voting.count.file.unitTwice", unit, other));
            return;
        }
        if (ballot != null
                && (!ballot.unit().equals(unit)
                        || !ballot.receivedOn().equals(arrival.on())
                        || !Objects.equals(ballot.receivedAt(), arrival.at()))) {
            reject(row, receipts == null ? BALLOT : "receivedAt", Code.DUPLICATE, told("otherBallot", number, unit));
            return;
        }
        Map<String, Choice> choices = ballot == null ? new HashMap<>() : new HashMap<>(ballot.choices());
        if (choices.put(question, choice) != null) {
            reject(row, "question", Code.DUPLICATE, told("questionTwice", number, unit, question));
            return;
        }
        Channel channel = receipts == null ? Channel.PAPER : Channel.PLATFORM;
        ballots.put(number, new EnteredBallot(number, unit, arrival.on(), choices, channel, arrival.at()));
    }

    /** A list of the platform names units, and nobody has seen its numbers. */
    private Phrase told(String mistake, String number, String unit, Object... more) {
        List<Object> details = new ArrayList<>(List.of(receipts == null ? number : unit));
        details.addAll(List.of(more));
        return Phrase.of(
                (receipts == null ? "voting.count.file." : "voting.platform.file.") + mistake, details.toArray());
    }

    /** @param at null where the time was not written down by a machine */
    private record Arrival(LocalDate on, @Nullable Instant at) {}

    private @Nullable Arrival arrival(Row row, String typed) {
        try {
            Instant at = typed.length() > 10 ? moment(typed.replace(' ', 'T')) : null;
            LocalDate day = at == null ? LocalDate.parse(typed) : CityTime.day(at);
            if (!day.isAfter(today)) {
                return new Arrival(day, receipts == null ? null : at);
            }
        } catch (DateTimeParseException malformed) {
            reject(row.number(), "receivedAt", Code.FORMAT, Phrase.of("voting.count.file.received"));
            return null;
        }
        reject(row.number(), "receivedAt", Code.IMPOSSIBLE, Phrase.of("voting.count.file.receivedLater"));
        return null;
    }

    /** Without an offset it is told in the city's time. */
    private static Instant moment(String typed) {
        return typed.matches(".*(Z|[+-][0-9:]+)")
                ? OffsetDateTime.parse(typed).toInstant()
                : LocalDateTime.parse(typed).atZone(CityTime.ZONE).toInstant();
    }

    private static String text(Row row, List<String> known, String column) {
        int at = known.indexOf(column.toLowerCase(Locale.ROOT));
        return at < 0 ? "" : row.cell(at).text().strip();
    }

    private void reject(int row, String field, Code code, Phrase message) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new EntryError(row, field, code, message));
        }
    }
}
