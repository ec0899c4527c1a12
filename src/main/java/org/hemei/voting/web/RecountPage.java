package org.hemei.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemei.platform.NotFound;
import org.hemei.rulebook.Rulebook;
import org.hemei.voting.Choice;
import org.hemei.voting.count.BallotCounts;
import org.hemei.voting.count.DecisionRules;
import org.hemei.voting.count.ReceiptCheck;
import org.hemei.voting.count.Recount;
import org.hemei.voting.count.Recounts;
import org.hemei.voting.count.VoteCount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 票数核对, for anybody and without an account: totals, hashes of ballots, and whether one's own is there. */
@Controller
@RequestMapping("/recount/{count}")
class RecountPage {

    private static final String BLANK = "BLANK";

    /** More than these are given as a file only. */
    private static final int MOST_SHOWN = 500;

    private final BallotCounts counts;
    private final Recounts recounts;
    private final ReceiptCheck receipts;
    private final Rulebook rulebook;
    private final CountedRooms rooms;

    RecountPage(BallotCounts counts, Recounts recounts, ReceiptCheck receipts, Rulebook rulebook, CountedRooms rooms) {
        this.counts = counts;
        this.recounts = recounts;
        this.receipts = receipts;
        this.rulebook = rulebook;
        this.rooms = rooms;
    }

    @GetMapping
    ModelAndView look(@PathVariable String count) {
        return page(count(count), null, Map.of());
    }

    /** Sent as a form, so that no address and no log tells what somebody chose. */
    @PostMapping
    ModelAndView check(
            @PathVariable String count,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        VoteCount found = count(count);
        ReceiptCheck.Checked checked = receipts.check(
                found,
                typed.getOrDefault("ballot", ""),
                typed.getOrDefault("nonce", ""),
                choices(found, typed),
                request.getRemoteAddr());
        ModelAndView page = page(found, checked.answer(), typed);
        if (checked.answer() == ReceiptCheck.Answer.WAIT) {
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            long seconds = Math.max(1, checked.retryAfter().plusMillis(999).toSeconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        }
        return page;
    }

    private static Map<String, Choice> choices(VoteCount count, Map<String, String> typed) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (int position = 0; position < count.questions().size(); position++) {
            String choice = typed.getOrDefault("choice-" + position, BLANK);
            if (choice.matches("YES|NO|ABSTAIN|INVALID")) {
                choices.put(count.questions().get(position), Choice.valueOf(choice));
            }
        }
        return choices;
    }

    @GetMapping(path = "/hashes.txt", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String hashes(@PathVariable String count) {
        taken(count);
        return recounts.hashes(count).stream()
                .map(mark -> mark.hash() + " " + mark.standing() + "\n")
                .collect(Collectors.joining());
    }

    /** @throws NotFound unless single lines may be told to everybody */
    @GetMapping("/lines.csv")
    void lines(@PathVariable String count, HttpServletResponse response) throws IOException {
        Recount recount = taken(count);
        if (!recount.hasPublicLines(smallest())) {
            throw new NotFound("public lines of " + count);
        }
        try (InputStream lines = recounts.publicFile(recount)) {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("recount-" + count + ".csv", StandardCharsets.UTF_8)
                            .build()
                            .toString());
            lines.transferTo(response.getOutputStream());
        }
    }

    private VoteCount count(String countNo) {
        return counts.find(countNo).orElseThrow(() -> new NotFound("count " + countNo));
    }

    private Recount taken(String countNo) {
        return recounts.find(count(countNo).countNo()).orElseThrow(() -> new NotFound("certified count " + countNo));
    }

    private int smallest() {
        return rulebook.current().number("voting.smallestGroup");
    }

    private ModelAndView page(VoteCount count, ReceiptCheck.@Nullable Answer answer, Map<String, String> typed) {
        ModelAndView page = new ModelAndView("voting/recount");
        Recount recount = recounts.find(count.countNo()).orElse(null);
        page.addObject("count", count);
        page.addObject("answer", answer);
        page.addObject("typed", typed);
        page.addObject("choices", List.of(BLANK, "YES", "NO", "ABSTAIN", "INVALID"));
        DecisionRules rules = rooms.rules(count);
        page.addObject("view", recount == null ? null : RecountView.of(recount, count, rules, smallest()));
        int hashes = recount == null ? 0 : recounts.hashCount(count.countNo());
        page.addObject("hashes", hashes);
        page.addObject(
                "shown",
                hashes == 0 || hashes > MOST_SHOWN
                        ? List.of()
                        : recounts.hashes(count.countNo()).stream()
                                .map(RecountView.Mark::of)
                                .toList());
        return page;
    }
}
