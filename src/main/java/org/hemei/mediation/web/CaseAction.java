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
import org.hemei.mediation.SessionPlan;
import org.hemei.mediation.TransferGround;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;

/** What may be done to a case beside its tasks; each has its own form on the case's page. */
enum CaseAction {
    SESSION,
    RESCHEDULE,
    CANCEL,
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
        MOMENT,
        LINE,
        TICK,
        /** What the form was opened upon; it is sent as it was, and shown to nobody. */
        SEEN,
        /** A tick that is asked for only where something speaks against what was typed. */
        SURE
    }

    /**
     * One value to choose.
     *
     * @param label what it is called: a message code, or a name as it is
     * @param group the message code of what it stands under in a long list; empty in a short one
     */
    record Option(String value, String label, boolean coded, String group) {}

    /**
     * One input of the form, by the name the service knows it by.
     *
     * @param preset what it is filled with to begin with
     */
    record Field(String name, Kind kind, List<Option> options, @Nullable String preset) {

        Field(String name, Kind kind, List<Option> options) {
            this(name, kind, options, null);
        }

        public Map<String, List<Option>> groups() {
            return options.stream().collect(groupingBy(Option::group, LinkedHashMap::new, toList()));
        }
    }

    boolean isOpenTo(DisputeFile file) {
        return switch (this) {
            case SESSION -> file.handled() && file.mayMeet() && file.plan().isEmpty();
            case RESCHEDULE, CANCEL -> file.handled() && file.plan().isPresent();
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

    /** These stand beside the sessions, the others by themselves. */
    public boolean isOfSessions() {
        return this == SESSION || this == RESCHEDULE || this == CANCEL;
    }

    private static List<CaseDeadline> changeable(DisputeFile file) {
        return file.deadlines().stream()
                .filter(deadline -> deadline.internal() && deadline.isRunning())
                .toList();
    }

    List<Field> fields(DisputeFile file, List<Option> offices, Map<String, String> mediators) {
        return switch (this) {
            case SESSION ->
                List.of(
                        field("at", Kind.MOMENT, null),
                        field("place", Kind.LINE, file.office().name()),
                        field("applicant", Kind.TICK, "true"),
                        field("respondent", Kind.TICK, "true"),
                        field("sure", Kind.SURE, null));
            case RESCHEDULE -> {
                SessionPlan plan = file.plan().orElseThrow();
                yield List.of(
                        field("seen", Kind.SEEN, plan.version()),
                        field(
                                "at",
                                Kind.MOMENT,
                                CityTime.at(plan.at()).toLocalDateTime().toString()),
                        field("place", Kind.LINE, plan.place()),
                        text("reason"),
                        field("sure", Kind.SURE, null));
            }
            case CANCEL ->
                List.of(field("seen", Kind.SEEN, file.plan().orElseThrow().version()), text("reason"));
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

    private static Field field(String name, Kind kind, @Nullable String preset) {
        return new Field(name, kind, List.of(), preset);
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
