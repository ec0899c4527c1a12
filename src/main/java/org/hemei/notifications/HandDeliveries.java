package org.hemei.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.platform.CityTime;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Masking;
import org.hemei.platform.NotFound;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices on paper that an office has to deliver; whoever does its cases sees and delivers them. */
@Service
public class HandDeliveries {

    /** Who sees an office's cases, and so delivers what it writes. */
    public static final Set<Role> ROLES = Set.of(Role.MEDIATOR, Role.LEAD);

    private final HandDeliveryStore store;
    private final Enclosures enclosures;
    private final Offices offices;
    private final Audit audit;
    private final Clock clock;

    HandDeliveries(HandDeliveryStore store, Enclosures enclosures, Offices offices, Audit audit, Clock clock) {
        this.store = store;
        this.enclosures = enclosures;
        this.offices = offices;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<Paper> waiting(Actor actor, PageRequest page) {
        long above = ById.after(page, 0);
        return page(page, store.waiting(actor.offices(ROLES), above, page.size() + 1));
    }

    @Transactional(readOnly = true)
    public Page<Paper> delivered(Actor actor, PageRequest page) {
        return page(page, store.delivered(actor.offices(ROLES), ById.after(page, Long.MAX_VALUE), page.size() + 1));
    }

    private static Page<Paper> page(PageRequest page, List<Paper> rows) {
        return page.fetched(rows, paper -> ById.cursor(paper.id()));
    }

    /**
     * The whole paper, to print it; that somebody looked is written down.
     *
     * @throws NotFound when there is no such paper, or it is another office's, which is written down too
     */
    @Transactional
    public Paper open(long id, Actor actor) {
        Paper paper = store.find(id).orElseThrow(() -> new NotFound("paper " + id));
        boolean ours = actor.offices(ROLES).contains(paper.office());
        if (paper.caseNo() != null) {
            if (ours) {
                audit.viewed(paper.caseNo(), actor);
            } else {
                audit.refused(paper.caseNo(), actor);
            }
        }
        if (!ours) {
            throw new NotFound("paper " + id);
        }
        return paper;
    }

    /**
     * What goes with a paper, to print it too: whoever has to deliver it may, also once the case is with another office.
     * Not in a transaction: nobody waits for the database while pages are set.
     *
     * @param number from 1
     * @throws NotFound also when nothing of this number goes with it
     */
    public Attachment enclosure(long id, int number, Actor actor) {
        List<String> enclosed = open(id, actor).attachments();
        if (number < 1 || number > enclosed.size()) {
            throw new NotFound("enclosure " + number + " of paper " + id);
        }
        return enclosures
                .find(enclosed.get(number - 1))
                .orElseThrow(() -> new NotFound("enclosure " + number + " of paper " + id));
    }

    /**
     * Enters the proof of delivery, into the history of the case too, whatever has become of the case meanwhile.
     *
     * @param typedDay ISO date of the delivery, from the day it was written to today
     * @throws Conflict when it was delivered before, telling by whom
     */
    @Transactional
    public Paper deliver(long id, @Nullable String typedDay, Actor actor) {
        Paper paper = open(id, actor);
        refuseDelivered(paper);
        LocalDate day = day(typedDay, CityTime.day(paper.written()));
        if (!store.deliver(id, day, actor.username(), clock.instant())) {
            refuseDelivered(store.find(id).orElseThrow());
        }
        if (paper.caseNo() != null) {
            audit.record(
                    paper.caseNo(),
                    actor,
                    offices.get(paper.office()).tier(),
                    "deliverPaper",
                    Phrase.of(
                            "notifications.history.delivered",
                            day.toString(),
                            Masking.name(paper.name()),
                            paper.subject()));
        }
        return store.find(id).orElseThrow();
    }

    private static void refuseDelivered(Paper paper) {
        Paper.Delivery done = paper.delivered();
        if (done != null) {
            throw Conflict.heldBy(
                    new Conflict.Holder(done.username(), done.by()),
                    "DELIVERED",
                    done.entered(),
                    Phrase.of("notifications.paper.delivered", done.on().toString(), done.by()));
        }
    }

    private LocalDate day(@Nullable String typed, LocalDate written) {
        String text = PlainText.trimmed(typed);
        if (text == null) {
            throw new InvalidInput("on", FieldError.Code.REQUIRED, Phrase.of("notifications.paper.on.missing"));
        }
        try {
            LocalDate day = LocalDate.parse(text);
            LocalDate today = LocalDate.now(clock);
            if (day.isBefore(written) || day.isAfter(today)) {
                throw new InvalidInput(
                        "on",
                        FieldError.Code.RANGE,
                        Phrase.of("notifications.paper.on.range", written.toString(), today.toString()));
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            throw new InvalidInput("on", FieldError.Code.FORMAT, Phrase.of("notifications.paper.on.format"));
        }
    }
}
