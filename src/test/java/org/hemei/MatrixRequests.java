package org.hemei;

import java.util.Map;
import java.util.Set;
import org.hemei.calendar.SampleNotice;

/** What is sent with the requests of the access matrix, so that nothing but the asker decides how they are answered. */
final class MatrixRequests {

    private MatrixRequests() {}

    static final String DISPUTE =
            """
            {"title": "楼上漏水", "category": "LEAK", "description": "卫生间漏水到楼下。", "compound": "C001",
             "source": "ORAL", "parties": [{"role": "APPLICANT", "name": "张三", "kind": "PERSON"},
                                           {"role": "RESPONDENT", "name": "李四", "kind": "PERSON"}]}""";

    static final String ELECTION = "{\"compound\": \"MX-2\", \"kind\": \"FIRST\", \"seats\": 5}";

    static final String VOTE =
            """
            {"compound": "MX-2", "convener": "COMMITTEE", "matters": [{"title": "甲", "text": "全文", "item": "OTHER"}]}""";

    static final String ROLL = "building,unit,area,owners,status\n1,101,90,甲,SOLD\n";

    static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("PUT /tasks/{id}/draft", "{\"data\": {\"ground\": \"NONE\"}, \"revision\": 1}"),
            Map.entry("POST /api/v1/tasks/{id}/assign", "{\"assignee\": \"community2\", \"reason\": \"更熟悉情况\"}"),
            Map.entry("POST /api/v1/tasks/{id}/complete", "{\"data\": {\"ground\": \"NONE\"}}"),
            Map.entry("POST /api/v1/demo/clock", "{}"),
            Map.entry("POST /api/v1/deadline", "{\"rule\": \"mediation.conclusion\", \"start\": \"2026-03-02\"}"),
            Map.entry(
                    "POST /api/v1/tally",
                    """
                    {"matter": "ORDINARY", "total": {"area": "2", "count": 2},
                     "participating": {"area": "2", "count": 2}, "yes": {"area": "1", "count": 1}}"""),
            Map.entry(
                    "POST /api/v1/absences",
                    "{\"username\": \"community2\", \"from\": \"{today}\", \"to\": \"{today}\", \"reason\": \"培训\"}"),
            Map.entry("POST /api/v1/disputes", DISPUTE),
            Map.entry("POST /api/v1/disputes/{no}/withdraw", "{\"party\": \"APPLICANT\", \"reason\": \"和好了\"}"),
            Map.entry("POST /api/v1/disputes/{no}/alert", "{\"kind\": \"VIOLENCE\", \"note\": \"扬言动手\"}"),
            Map.entry(
                    "POST /api/v1/disputes/{no}/transfer",
                    "{\"office\": \"YZ-QH-WT-GY\", \"ground\": \"WRONG_PLACE\", \"note\": \"不在辖区\"}"),
            Map.entry("POST /api/v1/disputes/{no}/mediator", "{}"),
            Map.entry("POST /api/v1/disputes/{no}/deadlines/{rule}", "{\"due\": \"2026-03-06\", \"reason\": \"人手不足\"}"),
            Map.entry("POST /api/v1/elections", ELECTION),
            Map.entry("POST /api/v1/elections/{no}/roll", ROLL),
            Map.entry("POST /api/v1/elections/{no}/ballots", "ballot,unit,question,choice,receivedAt\n"),
            Map.entry("POST /api/v1/elections/{no}/cancel", "{\"ground\": \"COURT_ORDER\", \"reason\": \"判决书在卷\"}"),
            Map.entry("POST /api/v1/votes", VOTE),
            Map.entry("POST /api/v1/votes/{no}/roll", ROLL),
            Map.entry("POST /api/v1/votes/{no}/deliveries", "unit,way,deliveredOn,proof\n"),
            Map.entry("POST /api/v1/votes/{no}/ballots", "ballot,unit,question,choice,receivedAt\n"),
            Map.entry("POST /api/v1/votes/{no}/cancel", "{\"ground\": \"COURT_ORDER\", \"reason\": \"判决书在卷\"}"),
            Map.entry("POST /api/v1/messages/{message}/read", "{}"),
            Map.entry("POST /api/v1/messages/read", "{}"),
            Map.entry("PUT /api/v1/messages/settings", "{\"address\": \"me@example.cn\", \"digest\": true}"),
            Map.entry("POST /api/v1/messages/papers/{paper}/delivered", "{\"on\": \"{today}\"}"),
            Map.entry("POST /api/v1/cockpit/mail/retry", "{\"ids\": []}"),
            Map.entry("POST /api/v1/cockpit/mail/arrived", "{\"ids\": []}"),
            Map.entry("POST /api/v1/cockpit/mail/drop", "{\"ids\": []}"),
            Map.entry("POST /api/v1/calendar/{year}", SampleNotice.of(2027).csv()));

    static final Set<String> WITH_FILE =
            Set.of("POST /disputes/{no}/attachments", "POST /api/v1/disputes/{no}/attachments");

    static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("GET /language", "to=en&back=/tasks"),
            Map.entry("GET /text-size", "to=large&back=/tasks"),
            Map.entry("POST /tally", "by=units&rows=101,90,张某,同意"),
            Map.entry("GET /documents/texts/{kind}", "office=YZ-QH-WT"),
            Map.entry("POST /documents/texts/{kind}", "office=YZ-QH-WT&version=0&closing=核对无误。"),
            Map.entry("POST /documents/texts/{kind}/preview", "office=YZ-QH-WT&closing=核对无误。"),
            Map.entry("POST /disputes/{no}/attachments", "kind=PHOTO"),
            Map.entry("POST /api/v1/disputes/{no}/attachments", "kind=PHOTO"),
            Map.entry("POST /disputes/{no}/attachments/{file}/remove", "reason=传错了"),
            Map.entry("POST /documents/retention/{no}", "reason=保管期满&checked=true"),
            Map.entry("POST /staff/absences", "username=community2&from={today}&to={today}&reason=培训"),
            Map.entry("POST /tasks/batch", "action=claim&id=unknown"),
            Map.entry("POST /tasks/{id}/assign", "assignee=community2&reason=更熟悉情况"),
            Map.entry("POST /messages/read", "upTo=0"),
            Map.entry("POST /messages/settings", "address=me@example.cn&digest=true"),
            Map.entry("POST /messages/papers/{paper}/delivered", "on={today}"),
            Map.entry("POST /cockpit/mail", "deed=RETRY"),
            Map.entry("POST /elections/new", "compound=MX-2&kind=FIRST&seats=5"),
            Map.entry("POST /elections/{no}/objections", "objector=甲&body=面积不对"),
            Map.entry("POST /elections/{no}/documents", "paper=MEETING_NOTICE"),
            Map.entry("POST /elections/{no}/objections/{id}", "answer=已更正"),
            Map.entry("POST /elections/{no}/cancel", "ground=COURT_ORDER&reason=判决书在卷"),
            Map.entry("POST /api/v1/elections/{no}/ballots", "batch=1&entry=1"),
            Map.entry("POST /api/v1/votes/{no}/ballots", "batch=1&entry=1"),
            Map.entry(
                    "POST /votes/new",
                    "compound=MX-2&convener=COMMITTEE&matters-0-title=甲&matters-0-text=全文&matters-0-item=OTHER"),
            Map.entry("POST /votes/{no}/objections", "objector=甲&body=面积不对"),
            Map.entry("POST /votes/{no}/objections/{id}", "answer=已更正"),
            Map.entry("POST /votes/{no}/documents", "paper=RESULT_NOTICE"),
            Map.entry("POST /votes/{no}/decision", "objector=甲&body=程序不对"),
            Map.entry("POST /votes/{no}/decision/{id}", "answer=已核对"),
            Map.entry("POST /votes/{no}/cancel", "ground=COURT_ORDER&reason=判决书在卷"),
            Map.entry("POST /rules", "profile=hefei&version=1&reason=已核对"),
            Map.entry(
                    "POST /disputes/{no}/{word:session|reschedule|cancel|alert|mediator|transfer|deadline|withdraw}",
                    "party=APPLICANT&reason=和好了"),
            Map.entry(
                    "POST /disputes/new",
                    "title=漏水&category=LEAK&description=漏水&compound=C001&source=ORAL"
                            + "&parties[0].role=APPLICANT&parties[0].name=张三&parties[0].kind=PERSON"
                            + "&parties[1].role=RESPONDENT&parties[1].name=李四&parties[1].kind=PERSON"));

    /** A path in which what need not be prepared has a name: the same for every case, and not always there. */
    static String withUsualNames(String path) {
        return path.replace("/objections/{id}", "/objections/1")
                .replace("/decision/{id}", "/decision/1")
                .replace("/unsealings/{id}", "/unsealings/1")
                .replace("/reprints/{id}", "/reprints/1")
                .replace("/proxies/{id}", "/proxies/1")
                .replace("{meeting}", "1")
                .replace("{batch}", "1")
                .replace("{token}", "none")
                .replace("{number}", "1")
                .replace("{compound}", "C001")
                .replaceAll("\\{action:columns[^}]*}", "columns")
                .replace("{register:compounds|firms|contracts}", "firms")
                .replace("{register:units|firms|managers|contracts|compounds}", "units")
                .replace("{action:endings|chair|meetings|members}", "chair")
                .replaceAll("\\{action:[^}]*cancel}", "cancel")
                .replaceAll("\\{(word|action):[^}]*}", "withdraw")
                .replace("{year}", "2027")
                .replace("{rule}", "mediation.acceptance")
                .replace("{code}", "YZ-QH-WT-YS")
                .replace("{kind}", "revisit-record")
                .replace("**", "readiness");
    }
}
