package org.hemei.tasks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a task is called in the reader's language; the model itself speaks Chinese. */
@Component
public class TaskNames {

    private final MessageSource messages;
    private final Map<String, String> moduleOfProcess;

    TaskNames(MessageSource messages, List<TaskHandler> handlers) {
        this.messages = messages;
        this.moduleOfProcess = handlers.stream()
                .map(TaskHandler::key)
                .collect(Collectors.toMap(TaskKey::process, TaskKey::module, (first, second) -> first));
    }

    public String name(OpenTask task, Locale language) {
        String code = moduleOfProcess.get(task.processKey()) + ".element." + task.processKey() + "." + task.taskKey();
        return language.getLanguage().equals("zh")
                ? task.name()
                : String.valueOf(messages.getMessage(code, null, task.name(), language));
    }
}
