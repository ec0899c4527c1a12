package org.hemei.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {案由} and the like in text blocks: names of facts that every paper tells, and nothing else in braces. */
final class Placeholders {

    /** What may stand in braces, and the fact it stands for. */
    static final Map<String, String> NAMES = Map.of(
            "申请人", "applicants",
            "被申请人", "respondents",
            "案由", "cause",
            "小区", "compound",
            "调解委员会", "committee");

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}|[{}]");

    private Placeholders() {}

    /** What stands in braces, or is half of a pair, and is no placeholder. */
    static Set<String> unknown(String text) {
        Set<String> unknown = new TreeSet<>();
        BRACES.matcher(text)
                .results()
                .filter(found -> found.group(1) == null || !NAMES.containsKey(found.group(1)))
                .map(MatchResult::group)
                .forEach(unknown::add);
        return unknown;
    }

    static Map<String, List<String>> fill(Map<String, String> texts, Map<String, @Nullable Object> facts) {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        texts.forEach((name, text) -> filled.put(name, fill(text, facts)));
        return filled;
    }

    /** The paragraphs of a text, with the facts in place. */
    static List<String> fill(String text, Map<String, @Nullable Object> facts) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> BRACES.matcher(line)
                        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), facts))))
                .toList();
    }

    private static String value(@Nullable String name, Map<String, @Nullable Object> facts) {
        String fact = name == null ? null : NAMES.get(name);
        Object value = fact == null ? null : facts.get(fact);
        if (value == null) {
            throw new IllegalArgumentException("no fact for {" + name + "}");
        }
        return value.toString();
    }
}
