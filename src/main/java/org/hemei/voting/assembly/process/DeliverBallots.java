package org.hemei.voting.assembly.process;

import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.tasks.FormData;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskHandler;
import org.hemei.tasks.TaskKey;
import org.hemei.voting.assembly.BallotDelivery;
import org.springframework.stereotype.Component;

@Component
class DeliverBallots implements TaskHandler {

    private final BallotDelivery delivery;

    DeliverBallots(BallotDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public TaskKey key() {
        return VoteElements.task("userTask_deliverBallots");
    }

    @Override
    public Map<String, Object> data(OpenTask task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, FormData data, Actor actor) {
        delivery.finish(task.caseNo(), data.optionalDate("postedOn"), actor);
        return Map.of();
    }
}
