package org.hemei.voting.count;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.hemei.platform.CsvText;
import org.hemei.voting.Unit;
import org.hemei.voting.Voter;

/**
 * The anonymous lines of a count, with which anybody recomputes its result: every head of the roll under a number drawn
 * at random, one line for each question of each of their ballots, or a single one for those who returned nothing.
 */
final class RecountFile {

    private static final List<String> COLUMNS =
            List.of("voter", "area", "heads", "served", "ballot", "standing", "question", "choice");

    private final VoteCount count;
    private final Map<String, EnteredBallot> byUnit = new HashMap<>();
    private final Map<String, Integer> cells = new HashMap<>();
    private final MessageDigest digest;

    private RecountFile(VoteCount count, List<EnteredBallot> ballots) {
        this.count = count;
        ballots.forEach(ballot -> byUnit.put(ballot.unit(), ballot));
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param gzipped the file; {@code sha256} is that of it unpacked */
    record Written(byte[] gzipped, String sha256, int smallestCell) {}

    static Written write(VoteCount count, List<Voter> voters, List<EnteredBallot> ballots) {
        RecountFile file = new RecountFile(count, ballots);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(
                new DigestOutputStream(new GZIPOutputStream(bytes), file.digest), StandardCharsets.UTF_8)) {
            file.writeTo(out, voters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        int smallest =
                file.cells.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        return new Written(bytes.toByteArray(), HexFormat.of().formatHex(file.digest.digest()), smallest);
    }

    private void writeTo(Writer out, List<Voter> voters) throws IOException {
        out.write(CsvText.MARK);
        out.write(CsvText.line(COLUMNS));
        List<Voter> drawn = new ArrayList<>(voters);
        Collections.shuffle(drawn, new SecureRandom());
        for (int number = 1; number <= drawn.size(); number++) {
            write(out, number, drawn.get(number - 1));
        }
    }

    private void write(Writer out, int number, Voter voter) throws IOException {
        List<List<List<String>>> papers = voter.units().stream()
                .map(Unit::name)
                .map(byUnit::get)
                .filter(Objects::nonNull)
                .map(this::lines)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        String area = voter.weight().area().toString();
        List<String> head = List.of("" + number, area, "1", voter.isServed() ? "YES" : "NO");
        // Silence is told in the lines as well, and so is whether a ballot was delivered.
        cells.merge(String.join(" ", area, "" + voter.isServed(), "" + papers), 1, Integer::sum);
        if (papers.isEmpty()) {
            out.write(CsvText.line(line(head, List.of("", "SILENT", "", ""))));
            return;
        }
        for (int paper = 1; paper <= papers.size(); paper++) {
            for (List<String> cell : papers.get(paper - 1)) {
                out.write(CsvText.line(line(line(head, List.of("" + paper)), cell)));
            }
        }
    }

    private List<List<String>> lines(EnteredBallot ballot) {
        String standing = ballot.standing(count).name();
        return count.questions().stream()
                .map(question -> List.of(
                        standing, question, BallotHash.word(ballot.choices().get(question))))
                .toList();
    }

    private static List<String> line(List<String> head, List<String> tail) {
        List<String> line = new ArrayList<>(head);
        line.addAll(tail);
        return line;
    }
}
