package org.hemei.voting.count;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.hemei.voting.Choice;
import org.hemei.voting.Unit;
import org.hemei.voting.sheet.Row;
import org.hemei.voting.sheet.SheetFile;
import org.hemei.voting.sheet.UnreadableSheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ballots of one batch from CSV or XLSX with the columns {@code ballot,unit,question,choice,receivedAt}, one
 * row for each question of each ballot; whatever is wrong is an error in the draft and never an exception.
 */
public final class BallotReader {

    private static final List<String> COLUMNS = List.of("ballot", "unit", "question", "choice", "receivedat");
    private static final List<String> NAMES = List.of("ballot", "unit", "question", "choice", "receivedAt");
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
    private final List<EntryError> errors = new ArrayList<>();
    private final Map<String, EnteredBallot> ballots = new LinkedHashMap<>();
    private final Map<String, String> ballotOfUnit = new HashMap<>();
    private @Nullable List<String> headings;

    private BallotReader(Set<String> units, List<String> questions, LocalDate today) {
        this.units = units;
        this.questions = questions;
        this.today = today;
    }

    /**
     * @param units of the batch, as on the frozen roll
     * @param today no ballot was received later
     */
    public static EntryDraft read(InputStream file, Set<String> units, List<String> questions, LocalDate today) {
        BallotReader reader = new BallotReader(units, questions, today);
        try (SheetFile sheet = SheetFile.keep(file)) {
            sheet.read(reader::accept);
        } catch (UnreadableSheet unreadable) {
            reader.reject(unreadable.row(), "file", Code.IMPOSSIBLE, unreadable.reason());
        }
        if (reader.headings == null && reader.errors.isEmpty()) {
            reader.reject(0, "file", Code.REQUIRED, Phrase.of("voting.count.file.empty"));
        }
        return new EntryDraft(List.copyOf(reader.ballots.values()), reader.errors);
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
        for (int column = 0; column < COLUMNS.size(); column++) {
            if (!found.contains(COLUMNS.get(column))) {
                reject(row.number(), "file", Code.REQUIRED, Phrase.of("voting.count.file.noColumn", NAMES.get(column)));
            }
        }
    }

    private void read(Row row, List<String> known) {
        int before = errors.size();
        String ballot = Unit.plain(text(row, known, 0));
        String unit = Unit.plain(text(row, known, 1));
        String question = text(row, known, 2);
        Choice choice = CHOICES.get(text(row, known, 3).toUpperCase(Locale.ROOT));
        LocalDate received = received(row, text(row, known, 4));
        if (ballot.isEmpty() || ballot.length() > LONGEST_NUMBER) {
            reject(row.number(), "ballot", Code.FORMAT, Phrase.of("voting.count.file.ballot"));
        }
        if (!units.contains(unit)) {
            reject(row.number(), "unit", Code.UNKNOWN, Phrase.of("voting.count.file.unit", unit));
        }
        if (!questions.contains(question)) {
            reject(row.number(), "question", Code.UNKNOWN, Phrase.of("voting.count.file.question", question));
        }
        if (choice == null) {
            reject(row.number(), "choice", Code.UNKNOWN, Phrase.of("voting.count.file.choice"));
        }
        if (errors.size() == before && choice != null && received != null) {
            add(row.number(), ballot, unit, question, choice, received);
        }
    }

    private void add(int row, String number, String unit, String question, Choice choice, LocalDate received) {
        EnteredBallot ballot = ballots.get(number);
        String other = ballotOfUnit.putIfAbsent(unit, number);
        if (other != null && !other.equals(number)) {
            reject(row, "unit", Code.DUPLICATE, Phrase.of("voting.count.file.unitTwice", unit, other));
            return;
        }
        if (ballot != null
                && (!ballot.unit().equals(unit) || !ballot.receivedOn().equals(received))) {
            reject(row, "ballot", Code.DUPLICATE, Phrase.of("voting.count.file.otherBallot", number));
            return;
        }
        Map<String, Choice> choices = ballot == null ? new HashMap<>() : new HashMap<>(ballot.choices());
        if (choices.put(question, choice) != null) {
            reject(row, "question", Code.DUPLICATE, Phrase.of("voting.count.file.questionTwice", number, question));
            return;
        }
        ballots.put(number, new EnteredBallot(number, unit, received, choices));
    }

    private @Nullable LocalDate received(Row row, String typed) {
        try {
            LocalDate day = typed.length() > 10
                    ? CityTime.day(OffsetDateTime.parse(typed.replace(' ', 'T')).toInstant())
                    : LocalDate.parse(typed);
            if (!day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeParseException malformed) {
            reject(row.number(), "receivedAt", Code.FORMAT, Phrase.of("voting.count.file.received"));
            return null;
        }
        reject(row.number(), "receivedAt", Code.IMPOSSIBLE, Phrase.of("voting.count.file.receivedLater"));
        return null;
    }

    private static String text(Row row, List<String> known, int column) {
        return row.cell(known.indexOf(COLUMNS.get(column))).text().strip();
    }

    private void reject(int row, String field, Code code, Phrase message) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new EntryError(row, field, code, message));
        }
    }
}
