package org.hemei.mediation.web;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hemei.mediation.Alerts;
import org.hemei.mediation.DeadlineChange;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.PartyRole;
import org.hemei.mediation.Replacement;
import org.hemei.mediation.SessionPlanning;
import org.hemei.mediation.Transfers;
import org.hemei.mediation.Withdrawal;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.offices.Staff;
import org.hemei.offices.Staffing;
import org.hemei.offices.Tier;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows which actions a reader may take on a case, and hands what was typed to the service that carries it out. */
@Component
class CaseActions {

    private final SessionPlanning sessions;
    private final Withdrawal withdrawal;
    private final Transfers transfers;
    private final Replacement replacement;
    private final DeadlineChange deadlines;
    private final Alerts alerts;
    private final Offices offices;
    private final Staffing staffing;

    CaseActions(
            SessionPlanning sessions,
            Withdrawal withdrawal,
            Transfers transfers,
            Replacement replacement,
            DeadlineChange deadlines,
            Alerts alerts,
            Offices offices,
            Staffing staffing) {
        this.sessions = sessions;
        this.withdrawal = withdrawal;
        this.transfers = transfers;
        this.replacement = replacement;
        this.deadlines = deadlines;
        this.alerts = alerts;
        this.offices = offices;
        this.staffing = staffing;
    }

    /**
     * A form of the page; {@code tried} where it was sent and something in it has to be mended.
     *
     * @param key what makes sending it twice the same as once; kept until the form has been accepted
     */
    record Form(CaseAction action, boolean tried, String key, List<CaseAction.Field> fields) {}

    List<Form> open(DisputeFile file, @Nullable CaseAction tried, String key) {
        List<CaseAction.Option> others = isOpen(CaseAction.TRANSFER, file) ? otherOffices(file) : List.of();
        Map<String, String> successors = CaseAction.MEDIATOR.isOpenTo(file) ? mediators(file) : Map.of();
        List<Form> forms = new ArrayList<>();
        for (CaseAction action : CaseAction.values()) {
            if (isOpen(action, file)) {
                boolean again = action == tried;
                forms.add(new Form(
                        action,
                        again,
                        again ? key : UUID.randomUUID().toString(),
                        action.fields(file, others, successors)));
            }
        }
        return forms;
    }

    /** Nothing is offered that the model of the case would refuse. */
    private boolean isOpen(CaseAction action, DisputeFile file) {
        return action.isOpenTo(file) && (action != CaseAction.TRANSFER || transfers.isKnownToProcessOf(file.caseNo()));
    }

    /** By tier, and in each tier the neighbours first; a community with its street, since many have the same name. */
    private List<CaseAction.Option> otherOffices(DisputeFile file) {
        Map<String, String> names = offices.chain().stream().collect(toMap(Office::code, Office::name));
        return offices.chain().stream()
                .filter(office -> !office.code().equals(file.office().code()))
                .sorted(comparing(Office::tier)
                        .thenComparing(office ->
                                !Objects.equals(office.parent(), file.office().parent())))
                .map(office -> new CaseAction.Option(
                        office.code(),
                        office.tier() == Tier.COMMUNITY
                                ? office.name() + " · " + names.get(office.parent())
                                : office.name(),
                        false,
                        "offices.tier." + office.tier()))
                .toList();
    }

    private Map<String, String> mediators(DisputeFile file) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Staff staff : staffing.eligible(file.office().code(), Role.MEDIATOR)) {
            if (!staff.name().equals(file.mediator())) {
                names.put(staff.username(), staff.name());
            }
        }
        return names;
    }

    /** @throws InvalidInput naming the fields of this action as they were typed */
    void take(CaseAction action, String caseNo, Map<String, String> typed, Actor actor) {
        switch (action) {
            case SESSION ->
                sessions.plan(caseNo, typed.get("at"), typed.get("place"), invited(typed), typed.get("sure"), actor);
            case RESCHEDULE ->
                sessions.move(
                        caseNo,
                        typed.get("seen"),
                        typed.get("at"),
                        typed.get("place"),
                        typed.get("reason"),
                        typed.get("sure"),
                        actor);
            case CANCEL -> sessions.cancel(caseNo, typed.get("seen"), typed.get("reason"), actor);
            case ALERT -> alerts.report(caseNo, typed.get("kind"), typed.get("note"), actor);
            case MEDIATOR ->
                replacement.replace(
                        caseNo,
                        typed.get("mediator"),
                        typed.get("reason"),
                        "true".equals(typed.get("conflictFree")),
                        actor);
            case TRANSFER ->
                transfers.transfer(caseNo, typed.get("office"), typed.get("ground"), typed.get("note"), actor);
            case DEADLINE -> deadlines.change(caseNo, rule(typed), typed.get("due"), typed.get("reason"), actor);
            case WITHDRAW -> withdrawal.withdraw(caseNo, typed.get("party"), typed.get("reason"), actor);
        }
    }

    private static Set<PartyRole> invited(Map<String, String> typed) {
        Set<PartyRole> invited = EnumSet.noneOf(PartyRole.class);
        for (PartyRole role : PartyRole.values()) {
            if (typed.containsKey(role.name().toLowerCase(Locale.ROOT))) {
                invited.add(role);
            }
        }
        return invited;
    }

    private static String rule(Map<String, String> typed) {
        String rule = typed.get("rule");
        if (rule == null || rule.isBlank()) {
            throw new InvalidInput(
                    "rule",
                    Code.REQUIRED,
                    Phrase.of("platform.field.REQUIRED", Phrase.of("mediation.deadline.label.rule")));
        }
        return rule;
    }

    static @Nullable CaseAction named(String word) {
        return Arrays.stream(CaseAction.values())
                .filter(action -> action.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
