package org.hemei.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.voting.count.CountedRoom;
import org.hemei.voting.count.VoteCount;
import org.springframework.web.servlet.ModelAndView;

/** The vote or election that a page below its own belongs to, with its present count. */
record CountedCase(CountedRoom room, String no, VoteCount count) {

    /**
     * @param request for a page below its own, whose pattern tells which room it is
     * @throws NotFound where this person may not know of it
     * @throws Conflict before its window was announced
     */
    static CountedCase of(HttpServletRequest request, CountedRooms rooms, String no, Actor actor) {
        CountedRoom room = rooms.of(request);
        VoteCount count = room.countOf(no, actor)
                .orElseThrow(() -> Conflict.inState("NO_VOTE", Phrase.of("voting.block.noCount")));
        return new CountedCase(room, no, count);
    }

    String path() {
        return room.path() + "/" + no;
    }

    /** What its breadcrumb needs. */
    void describe(ModelAndView page, FieldMessages messages, Locale language) {
        page.addObject("base", room.path());
        page.addObject("all", messages.told(room.name(), language));
        page.addObject("no", no);
    }
}
