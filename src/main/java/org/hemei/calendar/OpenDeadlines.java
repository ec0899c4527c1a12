package org.hemei.calendar;

import java.util.List;
import org.hemei.offices.Actor;

/**
 * The deadlines a module keeps that are still open. A module that stores computed dates offers one of these, so that
 * its dates follow the notices.
 */
public interface OpenDeadlines {

    /** Which of them come out otherwise on another calendar; changes nothing. */
    List<MovedDeadline> preview(WorkingCalendar then);

    /**
     * Stores them as they come out, in the present transaction, and writes into the history of each case that this
     * person had them moved. Doing it again changes nothing more.
     *
     * @return what was changed
     */
    List<MovedDeadline> apply(WorkingCalendar then, Actor by);
}
