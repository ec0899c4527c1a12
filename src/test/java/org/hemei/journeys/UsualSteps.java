package org.hemei.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.tree;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Steps as the scenarios take them again and again, with the data that decide. */
final class UsualSteps {

    private UsualSteps() {}

    static ObjectNode person(String name) {
        return party("PERSON", name);
    }

    static ObjectNode party(String kind, String name) {
        return tree("{}").put("kind", kind).put("name", name);
    }

    /** Brought in writing, about compound C001. */
    static ObjectNode dispute(String category, ObjectNode applicant, ObjectNode respondent) {
        ObjectNode dispute = tree("{}")
                .put("title", "云杉苑纠纷")
                .put("category", category)
                .put("description", "双方协商不成，申请调解。")
                .put("compound", "C001")
                .put("source", "WRITTEN")
                .put("triedInCompound", true);
        dispute.putArray("parties").add(applicant.put("role", "APPLICANT")).add(respondent.put("role", "RESPONDENT"));
        return dispute;
    }

    static void accept(ApiCase dispute, String by) throws Exception {
        dispute.step(by, "decideAdmissibility", Map.of("ground", "NONE"));
        consent(dispute, by);
    }

    static void consent(ApiCase dispute, String by) throws Exception {
        dispute.step(by, "recordConsent", Map.of("consent", true, "means", "PHONE"));
    }

    /** All that comes before the parties sit down together, on 2 March. */
    static void prepare(ApiCase dispute, String by, String mediator) throws Exception {
        dispute.step(by, "giveRightsNotice", Map.of("givenOn", "2026-03-02", "means", "WRITTEN"));
        dispute.step(by, "appointMediator", Map.of("mediator", mediator, "conflictFree", true));
        dispute.step(mediator, "recordFacts", Map.of("facts", "现场查看，双方各执一词。", "expertTest", false));
    }

    static void fail(ApiCase dispute, String mediator, String day) throws Exception {
        dispute.step(mediator, "holdSession", session(day, "UNRESOLVED"));
    }

    static void agree(ApiCase dispute, String mediator, String day, Map<String, ?> agreement) throws Exception {
        dispute.step(mediator, "holdSession", session(day, "AGREED"));
        dispute.step(mediator, "recordAgreement", agreement);
    }

    static Map<String, Object> session(String day, String result) {
        return Map.of(
                "heldAt",
                day + "T09:00:00+08:00",
                "present",
                List.of("APPLICANT", "RESPONDENT"),
                "minutes",
                "双方各自陈述。",
                "result",
                result);
    }

    static Map<String, Object> oral(String effectiveOn) {
        return Map.of(
                "form", "ORAL", "body", "MC", "effectiveOn", effectiveOn, "onTheSpot", true, "text", "当场付清，双方再无争议。");
    }

    /** To be performed by the end of June. */
    static Map<String, Object> written(String body, String effectiveOn) {
        return Map.of(
                "form",
                "WRITTEN",
                "body",
                body,
                "effectiveOn",
                effectiveOn,
                "onTheSpot",
                false,
                "dueOn",
                "2026-06-30",
                "text",
                "六月底前付清。");
    }

    static Map<String, Object> application(String appliedOn) {
        return Map.of("wanted", true, "appliedOn", appliedOn, "jointly", true);
    }

    /** Puts the file away, after which nobody has anything left to do. */
    static void archive(ApiCase dispute, String by) throws Exception {
        dispute.step(by, "archiveCase", Map.of("checked", true));
    }

    /** Arrears that the community settled in writing on 2 March. */
    static ApiCase agreedInWriting(ApiCase arrears) throws Exception {
        accept(arrears, "community");
        prepare(arrears, "community", "community2");
        agree(arrears, "community2", "2026-03-02", written("MC", "2026-03-02"));
        assertThat(arrears.stands()).isEqualTo("PERFORMING COMMUNITY AGREED_WRITTEN");
        return arrears;
    }

    /** A quarrel about common income that entered at the street and went on to the district by consent. */
    static ApiCase broughtToTheDistrict(ApiCase income) throws Exception {
        assertThat(income.stands()).isEqualTo("REGISTERED STREET");
        accept(income, "street");
        prepare(income, "street", "street");
        fail(income, "street", "2026-03-02");
        income.step("street", "askParties", Map.of("applicant", "NEXT_TIER", "respondent", "NEXT_TIER"));
        assertThat(income.stands()).isEqualTo("ACCEPTED DISTRICT");
        prepare(income, "district", "district");
        return income;
    }
}
