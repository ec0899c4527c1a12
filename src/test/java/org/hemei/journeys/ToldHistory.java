package org.hemei.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemei.support.MessageBundle;

/**
 * The history of a case as the API tells it in Chinese, and which lines these are: the last part of each one's message
 * code, {@code mediation.history.<what>}.
 */
record ToldHistory(List<Line> lines) {

    record Line(String at, String what, List<String> details, String who, String tier) {}

    private record Wording(String what, Pattern pattern, int length) {

        static Wording of(String code, String text) {
            String literal = text.replaceAll("\\{\\d}", "");
            String pattern = Stream.of(text.replace("''", "'").split("\\{\\d}", -1))
                    .map(Pattern::quote)
                    .reduce((before, after) -> before + "(.*)" + after)
                    .orElseThrow();
            return new Wording(code, Pattern.compile(pattern, Pattern.DOTALL), literal.length());
        }
    }

    private static final List<Wording> WORDINGS = wordings();

    private static List<Wording> wordings() {
        return MessageBundle.all().stream()
                .flatMap(bundle -> bundle.chinese().entrySet().stream())
                .filter(text -> text.getKey().contains(".history."))
                .map(ToldHistory::wording)
                .sorted(Comparator.comparingInt(Wording::length).reversed())
                .toList();
    }

    private static Wording wording(Map.Entry<String, String> text) {
        return Wording.of(text.getKey().replaceAll(".*\\.history\\.", ""), text.getValue());
    }

    static ToldHistory of(JsonNode file) {
        List<Line> lines = new ArrayList<>();
        file.path("history").forEach(line -> lines.add(line(line)));
        return new ToldHistory(lines);
    }

    private static Line line(JsonNode told) {
        String text = told.path("what").asText();
        for (Wording wording : WORDINGS) {
            Matcher matcher = wording.pattern().matcher(text);
            if (matcher.matches()) {
                return new Line(
                        told.path("at").asText(),
                        wording.what(),
                        groups(matcher.toMatchResult()),
                        told.path("who").asText(),
                        told.path("tier").asText());
            }
        }
        throw new AssertionError("nothing tells: " + text);
    }

    private static List<String> groups(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .toList();
    }

    List<String> what() {
        return lines.stream().map(Line::what).toList();
    }

    /** The first line of this kind. */
    Line line(String what) {
        return all(what).stream().findFirst().orElseThrow(() -> new AssertionError(what + " is not among " + what()));
    }

    List<Line> all(String what) {
        return lines.stream().filter(line -> line.what().equals(what)).toList();
    }

    boolean has(String what) {
        return !all(what).isEmpty();
    }
}
