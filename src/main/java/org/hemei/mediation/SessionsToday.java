package org.hemei.mediation;

import java.util.OptionalInt;
import org.hemei.offices.Actor;
import org.hemei.tasks.HomeCount;
import org.springframework.stereotype.Component;

/** 今日约调: how many sessions are arranged for today. */
@Component
class SessionsToday implements HomeCount {

    private final SessionCalendar calendar;

    SessionsToday(SessionCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public OptionalInt count(Actor actor) {
        return SessionCalendar.concerns(actor) ? OptionalInt.of(calendar.today(actor)) : OptionalInt.empty();
    }

    @Override
    public String path() {
        return "/sessions";
    }
}
