package org.hemei.voting.count;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemei.documents.CheckLimit;
import org.hemei.voting.Choice;
import org.hemei.voting.Unit;
import org.springframework.stereotype.Service;

/** Tells whoever has a receipt whether its ballot was counted as they say they wrote it, and nobody anything else. */
@Service
public class ReceiptCheck {

    private final RecountStore store;
    private final CheckLimit limit;

    ReceiptCheck(RecountStore store, CheckLimit limit) {
        this.store = store;
        this.limit = limit;
    }

    /** What a visitor is told: what became of the ballot, or that there is none that says this, or to come back later. */
    public enum Answer {
        VALID,
        INVALID,
        LATE,
        UNKNOWN,
        WAIT
    }

    /** @param retryAfter where the answer is {@code WAIT}, for how long; else nothing */
    public record Checked(Answer answer, Duration retryAfter) {}

    /**
     * @param nonce as it was typed off the receipt, in groups or not
     * @param choices by question; a question that is not there was left blank
     * @param visitor where the question comes from, such as an address
     */
    public Checked check(VoteCount count, String ballot, String nonce, Map<String, Choice> choices, String visitor) {
        Optional<Duration> wait = limit.wait(visitor);
        if (wait.isPresent()) {
            return new Checked(Answer.WAIT, wait.get());
        }
        String digits = Normalizer.normalize(nonce, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^0-9a-f]", "");
        String hash = BallotHash.of(count.countNo(), Unit.plain(ballot), digits, count.questions(), choices);
        Optional<PaperStanding> standing = store.standing(count.countNo(), hash);
        if (standing.isEmpty()) {
            limit.wasWrong(visitor);
        }
        return new Checked(standing.map(one -> Answer.valueOf(one.name())).orElse(Answer.UNKNOWN), Duration.ZERO);
    }
}
