package org.hemei.browser;

/** The steps of a case that goes well, each with the least that is to be said in it. */
enum Step {
    DECIDE_ADMISSIBILITY("decideAdmissibility", "{'ground': 'NONE'}"),
    RECORD_CONSENT("recordConsent", "{'consent': true, 'means': 'IN_PERSON'}"),
    GIVE_RIGHTS_NOTICE("giveRightsNotice", "{'givenOn': '%s', 'means': 'IN_PERSON'}"),
    APPOINT_MEDIATOR("appointMediator", "{'mediator': 'community', 'conflictFree': true}"),
    RECORD_FACTS("recordFacts", "{'facts': '三楼卫生间防水层老化。', 'expertTest': false}"),
    HOLD_SESSION(
            "holdSession",
            "{'heldAt': '%sT00:00:00+08:00', 'present': ['APPLICANT', 'RESPONDENT'], 'minutes': '双方同意修复。',"
                    + " 'result': 'AGREED'}"),
    RECORD_AGREEMENT(
            "recordAgreement",
            "{'form': 'WRITTEN', 'body': 'MC', 'effectiveOn': '%s', 'onTheSpot': false, 'text': '三楼一个月内修复。'}"),
    ARCHIVE_CASE("archiveCase", "{'checked': true}");

    private final String element;
    private final String data;

    Step(String element, String data) {
        this.element = element;
        this.data = data;
    }

    String taskKey() {
        return "userTask_" + element;
    }

    /** The body of the API call that completes it. */
    String completion(String today) {
        return "{\"data\": %s}".formatted(data.replace('\'', '"').formatted(today));
    }
}
