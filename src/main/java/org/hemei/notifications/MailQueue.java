package org.hemei.notifications;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets administrators see where mails stand, and decide about those that did not go by themselves. */
@Service
public class MailQueue {

    private static final int LONGEST_REASON = 200;
    private static final int MOST_AT_ONCE = 500;

    private final MailQueueStore store;
    private final PostOffice postOffice;
    private final QuietHours quiet;
    private final Clock clock;

    MailQueue(MailQueueStore store, PostOffice postOffice, NotificationSettings settings, Clock clock) {
        this.store = store;
        this.postOffice = postOffice;
        this.quiet = settings.quietHours();
        this.clock = clock;
    }

    /**
     * How the mail goes.
     *
     * @param configured false when there is no mail server, so that all mails wait
     * @param quiet whether mails to parties wait for the morning now
     */
    public record Overview(boolean configured, boolean quiet, Map<Mail.State, Integer> counts) {}

    /** How many of the mails that were meant were in a state that allowed it. */
    public record Result(int done, int skipped) {}

    @Transactional(readOnly = true)
    public Overview overview(Actor actor) {
        check(actor);
        return new Overview(postOffice.isConfigured(), quiet.contain(clock.instant()), store.counts());
    }

    @Transactional(readOnly = true)
    public Page<QueuedMail> list(Mail.@Nullable State state, Actor actor, PageRequest page) {
        check(actor);
        return page.fetched(
                store.list(state, ById.after(page, Long.MAX_VALUE), page.size() + 1), mail -> ById.cursor(mail.id()));
    }

    /** Waiting, failed and unsure mails are due at once, as if they had never been tried. */
    @Transactional
    public Result retry(@Nullable Collection<Long> mails, Actor actor) {
        Set<Long> chosen = chosen(mails, actor);
        return result(chosen, store.retry(chosen, actor.username(), clock.instant()));
    }

    /** Only those that failed: of the unsure ones each has to be looked at. */
    @Transactional
    public Result retryAllFailed(Actor actor) {
        check(actor);
        return new Result(store.retryAllFailed(actor.username(), clock.instant()), 0);
    }

    /** Somebody has found out that these unsure mails have arrived. */
    @Transactional
    public Result arrived(@Nullable Collection<Long> mails, Actor actor) {
        Set<Long> chosen = chosen(mails, actor);
        return result(chosen, store.arrived(chosen, actor.username(), clock.instant()));
    }

    /** They will never be sent; a letter to a party becomes a paper that its office delivers. */
    @Transactional
    public Result drop(@Nullable Collection<Long> mails, @Nullable String reason, Actor actor) {
        Set<Long> chosen = chosen(mails, actor);
        String why = PlainText.trimmed(reason);
        if (why == null) {
            throw invalid("reason", FieldError.Code.REQUIRED, Phrase.of("notifications.queue.reason.missing"));
        }
        if (why.length() > LONGEST_REASON || !PlainText.isStorable(why)) {
            throw invalid(
                    "reason",
                    FieldError.Code.RANGE,
                    Phrase.of("notifications.queue.reason.long", String.valueOf(LONGEST_REASON)));
        }
        return result(chosen, store.drop(chosen, why, actor.username(), clock.instant()));
    }

    private static Result result(Set<Long> chosen, int done) {
        return new Result(done, chosen.size() - done);
    }

    private static Set<Long> chosen(@Nullable Collection<Long> mails, Actor actor) {
        check(actor);
        Set<Long> chosen = mails == null ? Set.of() : new TreeSet<>(mails);
        if (chosen.isEmpty()) {
            throw invalid("ids", FieldError.Code.REQUIRED, Phrase.of("notifications.queue.ids.missing"));
        }
        if (chosen.size() > MOST_AT_ONCE) {
            throw invalid(
                    "ids",
                    FieldError.Code.RANGE,
                    Phrase.of("notifications.queue.ids.many", String.valueOf(MOST_AT_ONCE)));
        }
        return chosen;
    }

    private static InvalidInput invalid(String field, FieldError.Code code, Phrase message) {
        return new InvalidInput(List.of(new FieldError(field, code, message)));
    }

    private static void check(Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw new Denied("the mail queue is for administrators");
        }
    }
}
