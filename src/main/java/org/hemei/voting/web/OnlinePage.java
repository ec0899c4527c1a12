package org.hemei.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.documents.PdfHeaders;
import org.hemei.documents.PrintedPaper;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.voting.count.EntryDraft;
import org.hemei.voting.count.EntryError;
import org.hemei.voting.count.OnlineVoting;
import org.hemei.voting.count.PlatformLists;
import org.hemei.voting.count.PlatformUpload;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.online.BallotLinks;
import org.hemei.voting.online.LinkLetters;
import org.hemei.voting.online.SingleLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Letters with links, or the official platform's list, of a vote or an election; whichever its locality has. */
@Controller
@RequestMapping({"/votes/{no}/online", "/elections/{no}/online"})
class OnlinePage {

    private final CountedRooms rooms;
    private final BallotLinks links;
    private final LinkLetters letters;
    private final PlatformLists lists;
    private final CurrentActor current;
    private final FieldMessages messages;

    OnlinePage(
            CountedRooms rooms,
            BallotLinks links,
            LinkLetters letters,
            PlatformLists lists,
            CurrentActor current,
            FieldMessages messages) {
        this.rooms = rooms;
        this.links = links;
        this.letters = letters;
        this.lists = lists;
        this.current = current;
        this.messages = messages;
    }

    /** One list of the platform, as a page tells of it. */
    record Brought(PlatformUpload upload, Object at, boolean mine) {}

    /** A letter of one unit alone, as the page tells of it. */
    record Single(SingleLetter letter, OffsetDateTime at) {}

    /** One mistake in a file, as a page tells of it. */
    record Mistake(int row, String field, String message) {}

    @GetMapping
    ModelAndView look(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam(required = false) @Nullable String done,
            Locale language) {
        Phrase notice = done == null ? null : Phrase.of("voting.done");
        return page(found(request, no), List.of(), Map.of(), Map.of(), notice, HttpStatus.OK, language);
    }

    /** Whoever reloads after a rejected form comes back to the page. */
    @GetMapping({"/letters", "/letter", "/list", "/discard"})
    String back(HttpServletRequest request, @PathVariable String no) {
        return "redirect:" + found(request, no).path() + "/online";
    }

    /** The links are in this one answer and nowhere else. */
    @PostMapping("/letters")
    ResponseEntity<byte[]> letters(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam(defaultValue = "") String building,
            @RequestParam(defaultValue = "1") int part,
            @RequestParam(defaultValue = "0") int making) {
        PrintedPaper printed = letters.print(found(request, no).count(), building, part, making, current.get());
        return sent(printed);
    }

    /** Likewise, of one unit. */
    @PostMapping("/letter")
    Object letter(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam Map<String, String> typed,
            Locale language) {
        CountedCase found = found(request, no);
        try {
            return sent(letters.printSingle(found.count(), typed.get("unit"), typed.get("reason"), current.get()));
        } catch (InvalidInput invalid) {
            Map<String, String> wrong = messages.byField(invalid, "single-", language);
            return page(found, List.of(), wrong, typed, null, HttpStatus.BAD_REQUEST, language);
        }
    }

    private static ResponseEntity<byte[]> sent(PrintedPaper printed) {
        return ResponseEntity.ok().headers(PdfHeaders.of(printed.name())).body(printed.pdf());
    }

    @PostMapping("/list")
    Object list(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "check") String action,
            Locale language)
            throws IOException {
        CountedCase found = found(request, no);
        if (file == null || file.isEmpty()) {
            Map<String, String> missing =
                    Map.of("list-file", messages.told(Phrase.of("voting.desk.file.missing"), language));
            return page(found, List.of(), missing, Map.of(), null, HttpStatus.BAD_REQUEST, language);
        }
        boolean keep = action.equals("keep");
        EntryDraft draft = lists.take(found.count().countNo(), file.getInputStream(), keep, current.get());
        if (!draft.isFlawless()) {
            return page(found, draft.errors(), Map.of(), Map.of(), null, HttpStatus.BAD_REQUEST, language);
        }
        Phrase checked =
                Phrase.of("voting.platform.dryRun", "" + draft.ballots().size());
        return keep ? done(found) : page(found, List.of(), Map.of(), Map.of(), checked, HttpStatus.OK, language);
    }

    @PostMapping("/discard")
    String discard(HttpServletRequest request, @PathVariable String no) {
        CountedCase found = found(request, no);
        lists.discard(found.count().countNo(), current.get());
        return done(found);
    }

    private static String done(CountedCase found) {
        return "redirect:" + found.path() + "/online?done";
    }

    private CountedCase found(HttpServletRequest request, String no) {
        CountedCase found = CountedCase.of(request, rooms, no, current.get());
        if (found.count().online() == OnlineVoting.NOT_ALLOWED) {
            throw new NotFound("online ballots of " + no);
        }
        return found;
    }

    private ModelAndView page(
            CountedCase found,
            List<EntryError> mistakes,
            Map<String, String> errors,
            Map<String, String> typed,
            @Nullable Phrase notice,
            HttpStatus status,
            Locale language) {
        Actor actor = current.get();
        VoteCount count = found.count();
        boolean ownLinks = count.online() == OnlineVoting.OWN_LINKS;
        PlatformLists.State state = lists.state(count.countNo());
        ModelAndView page = new ModelAndView("voting/online");
        page.setStatus(status);
        found.describe(page, messages, language);
        page.addObject("count", count);
        page.addObject("parts", ownLinks ? links.parts(count) : List.of());
        page.addObject("open", links.isOpen(count));
        page.addObject("lists", ownLinks ? null : state);
        page.addObject(
                "brought",
                state.uploads().stream()
                        .map(upload -> new Brought(
                                upload,
                                CityTime.at(upload.uploadedAt()),
                                upload.uploadedBy().equals(actor.username())))
                        .toList());
        page.addObject(
                "lines",
                mistakes.stream()
                        .map(one -> new Mistake(one.row(), one.field(), messages.told(one.message(), language)))
                        .toList());
        page.addObject(
                "singles",
                links.singleLetters(count).stream()
                        .map(letter -> new Single(letter, CityTime.at(letter.madeAt())))
                        .toList());
        page.addObject("errors", errors);
        page.addObject("typed", typed);
        page.addObject("notice", notice == null ? null : messages.told(notice, language));
        page.addObject("idempotency", UUID.randomUUID().toString());
        return page;
    }
}
