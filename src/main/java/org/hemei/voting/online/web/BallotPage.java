package org.hemei.voting.online.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hemei.platform.CityTime;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.voting.assembly.OwnersVotes;
import org.hemei.voting.online.LinkLetters;
import org.hemei.voting.online.OnlineBallots;
import org.hemei.voting.online.OnlineBallots.Moment;
import org.hemei.voting.online.OnlineBallots.Seen;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 网上投票, for whoever has a personal link and nobody else; no name stands on it, and nothing of it is kept on the way. */
@Controller
@RequestMapping("/ballot/{token}")
class BallotPage {

    private final OnlineBallots ballots;
    private final LinkLetters letters;
    private final OwnersVotes votes;
    private final FieldMessages messages;

    BallotPage(OnlineBallots ballots, LinkLetters letters, OwnersVotes votes, FieldMessages messages) {
        this.ballots = ballots;
        this.letters = letters;
        this.votes = votes;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView look(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return ballots.look(token)
                .map(seen -> page(seen, "FILL", Map.of(), Map.of(), response))
                .orElseGet(() -> unknown(token, request, response));
    }

    /** Sent as a form, so that no address and no log tells what somebody chose. */
    @PostMapping
    ModelAndView vote(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        Optional<Seen> found = ballots.look(token);
        if (found.isEmpty()) {
            return unknown(token, request, response);
        }
        Seen seen = found.get();
        String action = typed.getOrDefault("action", "");
        if (!action.equals("review") && !action.equals("submit")) {
            return page(seen, "FILL", typed, Map.of(), response);
        }
        try {
            if (action.equals("submit")) {
                return submitted(token, seen, typed, response);
            }
            if (seen.moment() == Moment.OPEN) {
                ballots.choices(seen.count(), typed);
            }
            return page(seen, "REVIEW", typed, Map.of(), response);
        } catch (InvalidInput invalid) {
            ModelAndView page = page(seen, "FILL", typed, messages.byField(invalid, language), response);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        } catch (Conflict tooLate) {
            ModelAndView page = page(ballots.look(token).orElse(seen), "FILL", Map.of(), Map.of(), response);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private ModelAndView submitted(String token, Seen seen, Map<String, String> typed, HttpServletResponse response) {
        OnlineBallots.Received received = ballots.submit(token, typed, typed.getOrDefault("key", ""));
        Seen now = new Seen(seen.count(), seen.unit(), Moment.VOTED, received.at());
        ModelAndView page = page(now, "DONE", Map.of(), Map.of(), response);
        page.addObject("receipt", received.receipt());
        return page;
    }

    /** @param step FILL, REVIEW or DONE */
    private ModelAndView page(
            Seen seen,
            String step,
            Map<String, String> typed,
            Map<String, String> errors,
            HttpServletResponse response) {
        unseen(response);
        ModelAndView page = new ModelAndView("voting/ballot");
        page.addObject("count", seen.count());
        page.addObject("compound", letters.compound(seen.count().voteNo()));
        page.addObject("unit", seen.unit());
        page.addObject("ofVote", votes.has(seen.count().voteNo()));
        page.addObject("moment", seen.moment());
        page.addObject("receivedAt", seen.receivedAt() == null ? null : CityTime.at(seen.receivedAt()));
        page.addObject("step", step);
        page.addObject("choices", List.of("YES", "NO", "ABSTAIN"));
        page.addObject("typed", new HashMap<>(typed));
        page.addObject("errors", errors);
        page.addObject("key", UUID.randomUUID().toString());
        page.addObject("receipt", null);
        return page;
    }

    private ModelAndView unknown(String token, HttpServletRequest request, HttpServletResponse response) {
        unseen(response);
        Optional<Duration> wait = ballots.wasUnknown(token, request.getRemoteAddr());
        if (wait.isEmpty()) {
            throw new NotFound("ballot link");
        }
        long seconds = Math.max(1, wait.get().plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        ModelAndView page = new ModelAndView("voting/ballot-wait");
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }

    /** No cache, no search engine and no other site learns of a link. */
    private static void unseen(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
