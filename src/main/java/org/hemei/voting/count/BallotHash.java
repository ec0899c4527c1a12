package org.hemei.voting.count;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hemei.documents.Digest;
import org.hemei.voting.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The public mark of a ballot: SHA-256 over lines of UTF-8, each ended by a line feed, which are
 * {@code hemei-ballot-1}, the number of the count, the number of the ballot, the nonce, and for each question in the
 * order of the ballot {@code <question>=<choice>}, {@code BLANK} where nothing was chosen.
 */
public final class BallotHash {

    static final String BLANK = "BLANK";

    private BallotHash() {}

    /** In 64 hexadecimal digits. */
    public static String of(
            String countNo, String ballot, String nonce, List<String> questions, Map<String, Choice> choices) {
        StringBuilder text = new StringBuilder("hemei-ballot-1\n")
                .append(countNo)
                .append('\n')
                .append(ballot)
                .append('\n')
                .append(nonce)
                .append('\n');
        questions.forEach(question -> text.append(question)
                .append('=')
                .append(word(choices.get(question)))
                .append('\n'));
        return Digest.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String word(@Nullable Choice choice) {
        return choice == null ? BLANK : choice.name();
    }
}
