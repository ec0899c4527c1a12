package org.hemei.support;

import org.hemei.voting.count.CallBack;
import org.hemei.voting.count.CallBacks;
import org.springframework.context.ApplicationContext;

/** Owners who are called back and say that the ballot is theirs. */
public final class OwnersCalledBack {

    private OwnersCalledBack() {}

    /** All of those drawn for this count whom nobody has called yet. */
    public static void confirm(ApplicationContext application, String countNo, String username) {
        CallBacks callBacks = application.getBean(CallBacks.class);
        callBacks.of(countNo).ifPresent(sample -> sample.units().stream()
                .filter(CallBack::isUnanswered)
                .forEach(one -> CaseDriver.as(application, username, actor -> {
                    callBacks.confirm(countNo, one.number(), actor);
                    return true;
                })));
    }
}
