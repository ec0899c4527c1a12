package org.hemei.platform.engine;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What processes and their elements are called in the reader's language; the models themselves speak Chinese. */
@Component
@Profile("demo")
class TimerNames {

    private static final Pattern MODEL = Pattern.compile(".*processes/([a-z]+)/[^/]+\\.bpmn");

    private final RepositoryService repository;
    private final MessageSource messages;

    TimerNames(RepositoryService repository, MessageSource messages) {
        this.repository = repository;
        this.messages = messages;
    }

    String process(DueJobs.Timer timer, Locale language) {
        String name = repository.getProcessDefinition(timer.definition()).getName();
        return inLanguage(timer, ".process." + timer.key(), name == null ? timer.key() : name, language);
    }

    String element(DueJobs.Timer timer, Locale language) {
        FlowElement element =
                repository.getBpmnModelInstance(timer.definition()).getModelElementById(timer.element());
        @Nullable String name = element == null ? null : element.getName();
        return inLanguage(
                timer,
                ".element." + timer.key() + "." + timer.element(),
                name == null || name.isBlank() ? timer.element() : name,
                language);
    }

    private String inLanguage(DueJobs.Timer timer, String code, String modelled, Locale language) {
        Matcher model = MODEL.matcher(timer.resource());
        return language.getLanguage().equals("zh") || !model.matches()
                ? modelled
                : String.valueOf(messages.getMessage(model.group(1) + code, null, modelled, language));
    }
}
