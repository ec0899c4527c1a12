package org.hemei.voting.assembly.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.voting.assembly.Convener;
import org.hemei.voting.assembly.LegalItem;
import org.hemei.voting.assembly.VoteForm;
import org.hemei.voting.assembly.VoteOpenings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opens a vote; matters are added and dropped one by one, without losing what was typed. */
@Controller
@RequestMapping("/votes/new")
class NewVotePage {

    private static final VoteForm.Subject BLANK = new VoteForm.Subject(null, null, null, false);
    private static final String DROP = "drop-";

    private final VoteOpenings openings;
    private final CurrentActor current;
    private final FieldMessages messages;

    NewVotePage(VoteOpenings openings, CurrentActor current, FieldMessages messages) {
        this.openings = openings;
        this.current = current;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView empty(@RequestParam(required = false) @Nullable String compound) {
        return page(new VoteForm(compound, null, List.of(BLANK)), Map.of(), fresh(), HttpStatus.OK);
    }

    @PostMapping
    Object submit(@RequestParam Map<String, String> typed, Locale language) {
        VoteForm form = form(typed);
        String action = typed.getOrDefault("action", "open");
        if (!action.equals("open")) {
            return page(changed(form, action), Map.of(), fresh(), HttpStatus.OK);
        }
        try {
            return "redirect:/votes/" + openings.open(form, current.get()) + "?opened";
        } catch (InvalidInput invalid) {
            Map<String, String> errors = messages.byField(invalid, language);
            return page(form, errors, typed.getOrDefault("_idempotency", fresh()), HttpStatus.BAD_REQUEST);
        }
    }

    private static VoteForm form(Map<String, String> typed) {
        List<VoteForm.Subject> subjects = IntStream.range(0, VoteOpenings.MOST_MATTERS)
                .mapToObj(number -> "matters-" + number + "-")
                .takeWhile(matter -> typed.containsKey(matter + "title"))
                .map(matter -> new VoteForm.Subject(
                        typed.get(matter + "title"),
                        typed.get(matter + "text"),
                        typed.get(matter + "item"),
                        "true".equals(typed.get(matter + "fees"))))
                .toList();
        return new VoteForm(
                typed.get("compound"), typed.get("convener"), subjects.isEmpty() ? List.of(BLANK) : subjects);
    }

    private static VoteForm changed(VoteForm form, String action) {
        List<VoteForm.Subject> subjects = new ArrayList<>(form.subjects());
        if (action.equals("add") && subjects.size() < VoteOpenings.MOST_MATTERS) {
            subjects.add(BLANK);
        }
        if (subjects.size() > 1) {
            IntStream.range(0, subjects.size())
                    .filter(number -> action.equals(DROP + number))
                    .findFirst()
                    .ifPresent(subjects::remove);
        }
        return new VoteForm(form.compound(), form.convener(), subjects);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private ModelAndView page(VoteForm form, Map<String, String> errors, String key, HttpStatus status) {
        ModelAndView page = new ModelAndView("voting/new");
        page.setStatus(status);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("conveners", Convener.values());
        page.addObject("items", LegalItem.values());
        page.addObject("compounds", openings.openable(current.get()));
        page.addObject("mayAdd", form.subjects().size() < VoteOpenings.MOST_MATTERS);
        page.addObject("idempotency", key);
        return page;
    }
}
