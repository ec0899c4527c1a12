package org.hemei.browser;

import java.util.List;

/** The steps of a case, each with the least that is to be said in it for the case to go well. */
enum Step {
    DECIDE_ADMISSIBILITY("decideAdmissibility", "{'ground': 'NONE'}"),
    RECORD_CONSENT("recordConsent", "{'consent': true, 'means': 'IN_PERSON'}"),
    GIVE_RIGHTS_NOTICE("giveRightsNotice", "{'givenOn': 'today', 'means': 'IN_PERSON'}"),
    APPOINT_MEDIATOR("appointMediator", "{'mediator': 'community', 'conflictFree': true}"),
    RECORD_FACTS("recordFacts", "{'facts': '三楼卫生间防水层老化。', 'expertTest': false}"),
    HOLD_SESSION(
            "holdSession",
            "{'heldAt': 'todayT00:00:00+08:00', 'present': ['APPLICANT', 'RESPONDENT'], 'minutes': '双方同意修复。',"
                    + " 'result': 'AGREED'}"),
    RECORD_AGREEMENT(
            "recordAgreement",
            "{'form': 'ORAL', 'body': 'MC', 'effectiveOn': 'today', 'onTheSpot': true, 'text': '三楼当场付清修复费用。'}"),
    REVISIT("revisit", "{'satisfied': true}"),
    ARCHIVE_CASE("archiveCase", "{'checked': true}"),

    ASK_PARTIES("askParties", "{'applicant': 'NEXT_TIER', 'respondent': 'NEXT_TIER'}"),
    APPLY_CONFIRMATION("applyConfirmation", "{'wanted': true, 'appliedOn': 'today', 'jointly': true}"),
    CHECK_PERFORMANCE("checkPerformance", "{'performed': 'YES'}");

    /** From reception to filing, with an agreement in the first session that is performed on the spot. */
    static final List<Step> SHORTEST_WAY = List.of(
            DECIDE_ADMISSIBILITY,
            RECORD_CONSENT,
            GIVE_RIGHTS_NOTICE,
            APPOINT_MEDIATOR,
            RECORD_FACTS,
            HOLD_SESSION,
            RECORD_AGREEMENT,
            REVISIT,
            ARCHIVE_CASE);

    private final String element;
    private final String data;

    Step(String element, String data) {
        this.element = element;
        this.data = data;
    }

    String taskKey() {
        return "userTask_" + element;
    }

    /** What is said in it, as JSON with single quotes; {@code today} stands for the day. */
    String data() {
        return data;
    }
}
