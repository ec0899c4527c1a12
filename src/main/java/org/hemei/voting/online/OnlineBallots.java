package org.hemei.voting.online;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemei.documents.CheckLimit;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.voting.Choice;
import org.hemei.voting.count.CountStore;
import org.hemei.voting.count.EnteredBallot;
import org.hemei.voting.count.Entry;
import org.hemei.voting.count.OnlineVoting;
import org.hemei.voting.count.Proxies;
import org.hemei.voting.count.Receipt;
import org.hemei.voting.count.Receipts;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes ballots that come by a personal link; the first of a link is its only one, and nothing says what it chose. */
@Service
public class OnlineBallots {

    /** Whoever pressed twice, or lost the answer on the way, still gets the receipt for so long. */
    private static final Duration RECEIPT_AGAIN = Duration.ofMinutes(10);

    private final LinkStore links;
    private final BallotLinks making;
    private final CountStore counts;
    private final Receipts receipts;
    private final Rolls rolls;
    private final Proxies proxies;
    private final CheckLimit limit;
    private final Clock clock;

    OnlineBallots(
            LinkStore links,
            BallotLinks making,
            CountStore counts,
            Receipts receipts,
            Rolls rolls,
            Proxies proxies,
            CheckLimit limit,
            Clock clock) {
        this.links = links;
        this.making = making;
        this.counts = counts;
        this.receipts = receipts;
        this.rolls = rolls;
        this.proxies = proxies;
        this.limit = limit;
        this.clock = clock;
    }

    /** What a link can be used for now. */
    public enum Moment {
        BEFORE,
        OPEN,
        OVER,
        /** The vote was called off, or is counted already. */
        ENDED,
        /** An amendment has struck the unit off the roll. */
        STRUCK_OFF,
        /** Somebody votes for the unit in its owner's place, which is done on paper. */
        REPRESENTED,
        VOTED
    }

    /** @param receivedAt when the ballot came, once it has */
    public record Seen(VoteCount count, String unit, Moment moment, @Nullable Instant receivedAt) {}

    /** @param receipt for whoever sent it, and nobody who comes later by the same link */
    public record Received(Instant at, @Nullable Receipt receipt) {}

    /** What a link is for; nothing for an unknown one, or one that was replaced. */
    @Transactional(readOnly = true)
    public Optional<Seen> look(String token) {
        return links.find(LinkToken.hash(token))
                .map(link -> seen(link, counts.find(link.countNo()).orElseThrow()));
    }

    /**
     * Somebody tried a link that there is not; whoever has one that there is never waits.
     *
     * @param visitor where the question comes from, such as an address
     * @return for how long they have to wait before the next, where it was one too many
     */
    public Optional<Duration> wasUnknown(String token, String visitor) {
        Optional<Duration> wait = limit.wait("ballot " + visitor);
        if (wait.isEmpty() && LinkToken.isOne(token)) {
            limit.wasWrong("ballot " + visitor);
        }
        return wait;
    }

    private Seen seen(BallotLink link, VoteCount count) {
        return new Seen(count, link.unit(), moment(link, count, clock.instant()), link.usedAt());
    }

    private Moment moment(BallotLink link, VoteCount count, Instant now) {
        if (link.isUsed()) {
            return Moment.VOTED;
        }
        if (count.online() != OnlineVoting.OWN_LINKS || !making.isAwaited(count)) {
            return Moment.ENDED;
        }
        if (rolls.isStruckOff(count.voteNo(), link.unit())) {
            return Moment.STRUCK_OFF;
        }
        if (!now.isBefore(count.opens()) && !count.isOpen(now)) {
            return Moment.OVER;
        }
        if (proxies.isRepresented(count.countNo(), link.unit())) {
            return Moment.REPRESENTED;
        }
        if (count.isOpen(now)) {
            return Moment.OPEN;
        }
        return Moment.BEFORE;
    }

    /**
     * What was chosen.
     *
     * @param typed {@code YES}, {@code NO} or {@code ABSTAIN} as {@code choice-<position>}
     * @throws InvalidInput naming each question without an answer, or how many may be agreed to
     */
    public Map<String, Choice> choices(VoteCount count, Map<String, String> typed) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (int position = 0; position < count.questions().size(); position++) {
            String field = "choice-" + position;
            String question = count.questions().get(position);
            String choice = typed.getOrDefault(field, "");
            if (choice.matches("YES|NO|ABSTAIN")) {
                choices.put(question, Choice.valueOf(choice));
            } else {
                errors.add(new FieldError(field, Code.REQUIRED, Phrase.of("voting.ballot.missing", question)));
            }
        }
        long yes = choices.values().stream().filter(Choice.YES::equals).count();
        if (yes > count.seats()) {
            errors.add(new FieldError(
                    "choice-0", Code.RANGE, Phrase.of("voting.ballot.tooMany", "" + count.seats(), "" + yes)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return choices;
    }

    /**
     * Takes a ballot, the first of its link and none after it. The moment that counts is the one in which the count is
     * locked: what got hold of it before 24:00 of the last day is in time.
     *
     * @param key that the page of review was made with; the same again is the same press of the same button
     * @return when the ballot came, which may have been before
     * @throws NotFound for an unknown link
     * @throws Conflict outside the window
     */
    @Transactional
    public Received submit(String token, Map<String, String> typed, String key) {
        String hash = LinkToken.hash(token);
        String countNo = links.find(hash).map(BallotLink::countNo).orElseThrow(OnlineBallots::unknown);
        VoteCount count = counts.lock(countNo).orElseThrow();
        BallotLink link = links.find(hash).orElseThrow(OnlineBallots::unknown);
        Instant now = clock.instant();
        String submission = LinkToken.hash(key);
        Receipt receipt = receipts.of(countNo, link.unit());
        if (link.usedAt() != null) {
            boolean pressedTwice = !key.isEmpty()
                    && submission.equals(link.submission())
                    && now.isBefore(link.usedAt().plus(RECEIPT_AGAIN));
            return new Received(link.usedAt(), pressedTwice ? receipt : null);
        }
        Moment moment = moment(link, count, now);
        if (moment != Moment.OPEN) {
            throw Conflict.inState(moment.name(), Phrase.of("voting.ballot.moment." + moment));
        }
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        EnteredBallot ballot = EnteredBallot.online(receipt, choices(count, typed), at);
        counts.add(countNo, building(count, link.unit()), Entry.ONLINE, ballot);
        links.use(link, at, submission);
        return new Received(at, receipt);
    }

    private String building(VoteCount count, String unit) {
        return rolls.units(count.voteNo()).stream()
                .filter(each -> each.name().equals(unit))
                .map(RollUnit::building)
                .findFirst()
                .orElseThrow();
    }

    private static NotFound unknown() {
        return new NotFound("ballot link");
    }
}
