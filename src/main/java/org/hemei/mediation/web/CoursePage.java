package org.hemei.mediation.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemei.mediation.CaseCourse;
import org.hemei.mediation.Walk;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.CityTime;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** How a case went through its models: drawn, and as a list of steps. */
@Controller
@RequestMapping("/disputes/{no}/course")
class CoursePage {

    private final CaseCourse course;
    private final CurrentActor current;
    private final MessageSource messages;

    CoursePage(CaseCourse course, CurrentActor current, MessageSource messages) {
        this.course = course;
        this.current = current;
        this.messages = messages;
    }

    /** How far a step is. */
    enum Reached {
        DONE,
        NOW,
        LEFT;

        static Reached of(Walk.Step step) {
            return step.ended() == null ? NOW : step.cancelled() ? LEFT : DONE;
        }
    }

    record StepView(String element, String name, OffsetDateTime at, Reached reached, @Nullable String called) {}

    record WalkView(String id, String title, int version, boolean over, List<StepView> steps) {}

    /** A model as BPMN, and where in it the case was and is. */
    record Diagram(
            String id,
            String xml,
            List<WalkView> walks,
            Set<String> done,
            Set<String> left,
            Set<String> now,
            Set<String> flows) {}

    @GetMapping
    String open(@PathVariable String no, Locale language, Model model) {
        CaseCourse.Course walked = course.of(no, current.get());
        model.addAttribute("caseNo", no);
        model.addAttribute("caseTitle", walked.title());
        model.addAttribute("walks", walks(walked, language));
        return "mediation/course";
    }

    /** @param walk id of one of its walks; without it, that of the case itself */
    @GetMapping("/diagram")
    @ResponseBody
    Diagram diagram(@PathVariable String no, @RequestParam(defaultValue = "") String walk, Locale language) {
        CaseCourse.Course walked = course.of(no, current.get());
        Walk chosen =
                walk.isEmpty() && !walked.walks().isEmpty() ? walked.walks().get(0) : walked.walk(walk);
        return new Diagram(
                chosen.id(),
                LocalModel.of(course.model(chosen), chosen.process(), messages, language),
                walks(walked, language),
                elements(chosen, Reached.DONE),
                elements(chosen, Reached.LEFT),
                elements(chosen, Reached.NOW),
                chosen.flows());
    }

    private static Set<String> elements(Walk walk, Reached reached) {
        return walk.steps().stream()
                .filter(step -> Reached.of(step) == reached)
                .map(Walk.Step::element)
                .collect(Collectors.toSet());
    }

    private List<WalkView> walks(CaseCourse.Course walked, Locale language) {
        return walked.walks().stream()
                .map(walk -> new WalkView(
                        walk.id(), told(walk.title(), language), walk.version(), walk.over(), steps(walk, language)))
                .toList();
    }

    /** Without the crossroads: they are no steps, and where they led is the next. */
    private List<StepView> steps(Walk walk, Locale language) {
        return walk.steps().stream()
                .filter(step -> step.name() != null && !step.element().startsWith("gateway_"))
                .map(step -> new StepView(
                        step.element(),
                        told(step.name(), language),
                        CityTime.at(step.at()),
                        Reached.of(step),
                        step.called()))
                .toList();
    }

    private String told(@Nullable Phrase name, Locale language) {
        return name == null ? "" : messages.getMessage(name, language);
    }
}
