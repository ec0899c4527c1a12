package org.hemei.mediation.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.mediation.AlertKind;
import org.hemei.mediation.CaseDeadline;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.PartyRole;
import org.hemei.mediation.TransferGround;

/** What may be done to a case beside its tasks; each has its own form on the case's page. */
enum CaseAction {
    ALERT,
    MEDIATOR,
    TRANSFER,
    DEADLINE,
    WITHDRAW;

    /** How a value is typed. */
    enum Kind {
        RADIO,
        SELECT,
        TEXT,
        DATE,
        TICK
    }

    /**
     * One value to choose.
     *
     * @param label what it is called: a message code, or a name as it is
     * @param group the message code of what it stands under in a long list; empty in a short one
     */
    record Option(String value, String label, boolean coded, String group) {}

    /** One input of the form, by the name the service knows it by. */
    record Field(String name, Kind kind, List<Option> options) {

        public Map<String, List<Option>> groups() {
            return options.stream().collect(groupingBy(Option::group, LinkedHashMap::new, toList()));
        }
    }

    boolean isOpenTo(DisputeFile file) {
        return switch (this) {
            case ALERT -> file.handled();
            case MEDIATOR -> file.handled() && file.mediator() != null && file.state() != DisputeState.CLOSED;
            case TRANSFER -> file.handled() && file.isTransferable();
            case DEADLINE -> file.led() && !changeable(file).isEmpty();
            case WITHDRAW -> file.handled() && !file.isEnded();
        };
    }

    /** As in the path and in message codes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<CaseDeadline> changeable(DisputeFile file) {
        return file.deadlines().stream()
                .filter(deadline -> deadline.internal() && deadline.isRunning())
                .toList();
    }

    List<Field> fields(DisputeFile file, List<Option> offices, Map<String, String> mediators) {
        return switch (this) {
            case ALERT ->
                List.of(new Field("kind", Kind.RADIO, coded("mediation.alertKind.", AlertKind.values())), text("note"));
            case MEDIATOR ->
                List.of(
                        new Field("mediator", Kind.SELECT, named(mediators)),
                        text("reason"),
                        new Field("conflictFree", Kind.TICK, List.of()));
            case TRANSFER ->
                List.of(
                        new Field("office", Kind.SELECT, offices),
                        new Field("ground", Kind.RADIO, coded("mediation.transferGround.", TransferGround.values())),
                        text("note"));
            case DEADLINE ->
                List.of(
                        new Field(
                                "rule",
                                Kind.RADIO,
                                changeable(file).stream()
                                        .map(CaseDeadline::rule)
                                        .map(rule -> new Option(rule, "mediation.deadline." + rule, true, ""))
                                        .toList()),
                        new Field("due", Kind.DATE, List.of()),
                        text("reason"));
            case WITHDRAW ->
                List.of(
                        new Field("party", Kind.RADIO, coded("mediation.partyRole.", PartyRole.values())),
                        text("reason"));
        };
    }

    private static Field text(String name) {
        return new Field(name, Kind.TEXT, List.of());
    }

    private static List<Option> coded(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), prefix + value.name(), true, ""))
                .toList();
    }

    private static List<Option> named(Map<String, String> names) {
        return names.entrySet().stream()
                .map(name -> new Option(name.getKey(), name.getValue(), false, ""))
                .toList();
    }
}
