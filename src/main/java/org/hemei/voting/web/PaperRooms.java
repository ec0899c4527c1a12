package org.hemei.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hemei.voting.papers.PaperRoom;
import org.springframework.stereotype.Component;

/** Finds the room whose papers a page, or a route for programs, is about. */
@Component
class PaperRooms {

    private final CountedRooms counted;
    private final List<PaperRoom> rooms;

    PaperRooms(CountedRooms counted, List<PaperRoom> rooms) {
        this.counted = counted;
        this.rooms = List.copyOf(rooms);
    }

    PaperRoom of(HttpServletRequest request) {
        String path = counted.of(request).path();
        return rooms.stream()
                .filter(room -> room.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
