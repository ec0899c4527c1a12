package org.hemei.voting.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.voting.count.CountRounds;
import org.hemei.voting.count.Recounts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The anonymous lines of a certified count, of an election or of a vote. */
@RestController
class RecountApi {

    private final CountedRooms rooms;
    private final CountRounds rounds;
    private final Recounts recounts;
    private final CurrentActor current;

    RecountApi(CountedRooms rooms, CountRounds rounds, Recounts recounts, CurrentActor current) {
        this.rooms = rooms;
        this.rounds = rounds;
        this.recounts = recounts;
        this.current = current;
    }

    @Operation(
            description =
                    "What a certified count can be counted again with, as CSV in UTF-8 with the columns voter, area,"
                            + " heads, served, ballot, standing, question, choice; for supervisors and auditors, and every fetch"
                            + " is written down. round is the number of the vote, by default the present one. 409 before two"
                            + " people have signed for the count.")
    @GetMapping(path = {"/api/v1/elections/{no}/recount.csv", "/api/v1/votes/{no}/recount.csv"})
    void lines(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam(required = false) @Nullable Integer round,
            HttpServletResponse response)
            throws IOException {
        Actor actor = current.get();
        String countNo = rounds.countNo(rooms.of(request), no, round, actor);
        try (InputStream lines = recounts.file(countNo, actor)) {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("recount-" + countNo + ".csv", StandardCharsets.UTF_8)
                            .build()
                            .toString());
            lines.transferTo(response.getOutputStream());
        }
    }
}
