package org.hemei.notifications.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hemei.notifications.Mail;
import org.hemei.notifications.MailQueue;
import org.hemei.notifications.QueuedMail;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.CityTime;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cockpit/mail")
class MailQueueApi {

    private final MailQueue queue;
    private final CurrentActor current;

    MailQueueApi(MailQueue queue, CurrentActor current) {
        this.queue = queue;
        this.current = current;
    }

    /** The list with how the mail goes beside it. */
    record Queue(
            boolean configured,
            boolean quiet,
            Map<Mail.State, Integer> counts,
            List<Line> items,
            @Nullable String next) {}

    /** A mail of the queue as pages and programs show it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            long id,
            Mail.Audience audience,
            @Nullable String address,
            @Nullable String office,
            Mail.State state,
            OffsetDateTime written,
            OffsetDateTime due,
            OffsetDateTime changed,
            int tries,
            Mail.@Nullable Trouble trouble,
            @Nullable Integer reply,
            @Nullable String decidedBy,
            @Nullable String reason) {

        static Line of(QueuedMail mail) {
            return new Line(
                    mail.id(),
                    mail.audience(),
                    mail.address(),
                    mail.office(),
                    mail.state(),
                    CityTime.at(mail.written()),
                    CityTime.at(mail.due()),
                    CityTime.at(mail.changed()),
                    mail.tries(),
                    mail.trouble(),
                    mail.reply(),
                    mail.decidedBy(),
                    mail.reason());
        }
    }

    /** @param ids null to mean all that failed, where that is allowed */
    record Chosen(@Nullable List<Long> ids, @Nullable String reason) {}

    @GetMapping
    Queue queue(@RequestParam(required = false) Mail.@Nullable State state, PageRequest page) {
        MailQueue.Overview overview = queue.overview(current.get());
        Page<QueuedMail> mails = queue.list(state, current.get(), page);
        return new Queue(
                overview.configured(),
                overview.quiet(),
                overview.counts(),
                mails.items().stream().map(Line::of).toList(),
                mails.next());
    }

    @PostMapping("/retry")
    MailQueue.Result retry(@RequestBody Chosen chosen) {
        return chosen.ids() == null ? queue.retryAllFailed(current.get()) : queue.retry(chosen.ids(), current.get());
    }

    @PostMapping("/arrived")
    MailQueue.Result arrived(@RequestBody Chosen chosen) {
        return queue.arrived(chosen.ids(), current.get());
    }

    @PostMapping("/drop")
    MailQueue.Result drop(@RequestBody Chosen chosen) {
        return queue.drop(chosen.ids(), chosen.reason(), current.get());
    }
}
