package org.hemei.voting.papers;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.Conflict.Holder;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.hemei.voting.Unit;
import org.hemei.voting.count.CountAccess;
import org.hemei.voting.count.Receipt;
import org.hemei.voting.count.RecountStore;
import org.hemei.voting.count.VoteCount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ballots that were printed are printed once more only where two want it, since whoever prints knows the receipts: one
 * asks with a reason, another agrees, and the first prints. All of it is written down.
 */
@Service
public class Reprints {

    /** As many as are printed at once. */
    static final int MOST_BALLOTS = 50;

    private static final int LONGEST_REASON = 500;
    private static final Set<Role> ASKING = Set.of(Role.SUPERVISOR);
    private static final Set<Role> AGREEING = Set.of(Role.SUPERVISOR, Role.LEAD);
    private static final Pattern RANGE = Pattern.compile("(\\d{6,9})[-–—~](\\d{6,9})");

    private final PrintStore store;
    private final PrintDesk desk;
    private final CountAccess access;
    private final RecountStore receipts;
    private final Clock clock;

    Reprints(PrintStore store, PrintDesk desk, CountAccess access, RecountStore receipts, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.access = access;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * What was asked for in the present vote, the latest first.
     *
     * @throws NotFound for whoever does not get the papers of the case
     * @throws Conflict before the vote was announced
     */
    @Transactional(readOnly = true)
    public List<Reprint> of(PaperCase of) {
        if (!of.read()) {
            throw new NotFound("reprints of " + of.caseNo());
        }
        return store.reprints(announced(of).countNo());
    }

    private static VoteCount announced(PaperCase of) {
        VoteCount count = of.count();
        if (count == null) {
            throw Conflict.inState("NO_VOTE", Phrase.of("voting.block.noCount"));
        }
        return count;
    }

    /**
     * @param wanted units, numbers of ballots, or a first and last number with a dash; apart by spaces or commas
     * @throws InvalidInput naming what is no ballot of this vote that was printed, and a missing reason
     */
    @Transactional
    public void ask(PaperCase of, @Nullable String wanted, @Nullable String reason, Actor actor) {
        VoteCount count = access.locked(announced(of).countNo(), actor, ASKING);
        desk.open(of, actor);
        List<FieldError> errors = new ArrayList<>();
        Map<String, Receipt> found = new LinkedHashMap<>();
        find(count, Objects.requireNonNullElse(wanted, ""), found, errors);
        String why = PlainText.trimmed(reason);
        if (why == null) {
            errors.add(new FieldError("reason", Code.REQUIRED, Phrase.of("voting.reprint.reason.none")));
        } else if (!PlainText.isStorable(why) || why.length() > LONGEST_REASON) {
            errors.add(new FieldError(
                    "reason", Code.FORMAT, Phrase.of("voting.reprint.reason.long", "" + LONGEST_REASON)));
        }
        if (why == null || !errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        desk.requireNotOnline(count, List.copyOf(found.keySet()));
        long id = store.ask(count.countNo(), List.copyOf(found.values()), why, actor, clock.instant());
        access.record(count, actor, "requestReprintOf", "" + id, "" + found.size());
    }

    private void find(VoteCount count, String wanted, Map<String, Receipt> found, List<FieldError> errors) {
        List<Receipt> all = receipts.receipts(count.countNo());
        Set<String> printed = desk.printed(count.countNo());
        for (String word : Arrays.stream(
                        Normalizer.normalize(wanted, Normalizer.Form.NFKC).split("[\\s,;、，；]+"))
                .filter(each -> !each.isEmpty())
                .toList()) {
            List<Receipt> named = named(word, all);
            if (named.isEmpty()) {
                errors.add(new FieldError("ballots", Code.UNKNOWN, Phrase.of("voting.reprint.ballots.unknown", word)));
                return;
            }
            for (Receipt receipt : named) {
                if (!printed.contains(receipt.unit())) {
                    errors.add(new FieldError(
                            "ballots", Code.IMPOSSIBLE, Phrase.of("voting.reprint.ballots.first", receipt.unit())));
                    return;
                }
                found.put(receipt.unit(), receipt);
            }
        }
        if (found.isEmpty()) {
            errors.add(new FieldError("ballots", Code.REQUIRED, Phrase.of("voting.reprint.ballots.none")));
        } else if (found.size() > MOST_BALLOTS) {
            errors.add(
                    new FieldError("ballots", Code.RANGE, Phrase.of("voting.reprint.ballots.many", "" + MOST_BALLOTS)));
        }
    }

    private static List<Receipt> named(String word, List<Receipt> all) {
        String plain = Unit.plain(word);
        List<Receipt> exact = all.stream()
                .filter(receipt ->
                        receipt.unit().equals(plain) || receipt.ballot().equals(plain))
                .toList();
        Matcher range = RANGE.matcher(plain);
        if (!exact.isEmpty() || !range.matches()) {
            return exact;
        }
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        return all.stream()
                .filter(receipt ->
                        Integer.parseInt(receipt.ballot()) >= first && Integer.parseInt(receipt.ballot()) <= last)
                .toList();
    }

    /** @throws Conflict for the person who asked, and when it is agreed to already */
    @Transactional
    public void approve(PaperCase of, long id, Actor actor) {
        VoteCount count = access.locked(announced(of).countNo(), actor, AGREEING);
        Reprint reprint = store.lock(count.countNo(), id)
                .orElseThrow(() -> new NotFound("reprint " + id + " of " + count.countNo()));
        if (reprint.state() != Reprint.State.REQUESTED) {
            throw Conflict.inState(reprint.state().name(), Phrase.of("voting.reprint.decided"));
        }
        if (reprint.requestedBy().equals(actor.username())) {
            throw Conflict.heldBy(
                    new Holder(actor.username(), actor.name()),
                    reprint.state().name(),
                    reprint.requestedAt(),
                    Phrase.of("voting.reprint.samePerson"));
        }
        store.approve(id, actor, clock.instant());
        access.record(count, actor, "approveReprintOf", "" + id, reprint.requestedByName());
    }
}
