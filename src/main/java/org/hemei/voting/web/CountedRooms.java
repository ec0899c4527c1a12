package org.hemei.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hemei.voting.count.CountedRoom;
import org.hemei.voting.count.DecisionRules;
import org.hemei.voting.count.VoteCount;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Finds the room whose case a page, or a route for programs, is about. */
@Component
class CountedRooms {

    private static final String API = "/api/v1";

    private final List<CountedRoom> rooms;

    CountedRooms(List<CountedRoom> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    CountedRoom of(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        String page = pattern.startsWith(API) ? pattern.substring(API.length()) : pattern;
        return rooms.stream()
                .filter(each -> page.startsWith(each.path() + "/"))
                .findFirst()
                .orElseThrow();
    }

    DecisionRules rules(VoteCount count) {
        return rooms.stream()
                .flatMap(room -> room.rulesOf(count).stream())
                .findFirst()
                .orElseThrow();
    }
}
