package org.hemei.voting.assembly.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.hemei.voting.assembly.VoteCheckDays;
import org.hemei.voting.assembly.VoteNotice;
import org.springframework.stereotype.Component;

@Component
class PublishMatters implements TaskHandler {

    private final VoteNotice notice;
    private final VoteCheckDays dates;
    private final Clock clock;

    PublishMatters(VoteNotice notice, VoteCheckDays dates, Clock clock) {
        this.notice = notice;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public TaskKey key() {
        return VoteElements.task("userTask_publishMatters");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of(
                "noticeOn",
                LocalDate.now(clock).toString(),
                "committeeToldOn",
                LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        LocalDate closesOn = data.date("closesOn");
        notice.publish(
                task.caseNo(),
                data.date("noticeOn"),
                data.date("committeeToldOn"),
                data.date("opensOn"),
                closesOn,
                data.text("places"),
                actor);
        return Map.of(VoteVariables.WINDOW_CHECK_DUE, VoteVariables.endOf(dates.checkAfter(closesOn)));
    }
}
