package org.hemei.mediation.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.hemei.mediation.SessionCalendar;
import org.hemei.mediation.SessionLine;
import org.hemei.mediation.SessionPlan;
import org.hemei.platform.CityTime;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Sessions for calendar programs (RFC 5545). No party is named: such files end up in telephones and on the servers of
 * others.
 */
final class CalendarFile {

    private static final MediaType TYPE = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private CalendarFile() {}

    /** What is told of a session; whoever reads it twice sees by {@code sequence} that it was changed. */
    private record Event(
            long id,
            String caseNo,
            String title,
            Instant at,
            String place,
            SessionPlan.State state,
            int sequence,
            Instant changedAt) {}

    static ResponseEntity<String> of(SessionCalendar.Entry entry) {
        SessionPlan plan = entry.plan();
        Event event = new Event(
                entry.id(),
                plan.caseNo(),
                entry.title(),
                plan.at(),
                plan.place(),
                plan.state(),
                plan.sequence(),
                plan.changedAt());
        return file(plan.caseNo() + ".ics", List.of(event));
    }

    static ResponseEntity<String> of(List<SessionLine> lines) {
        List<Event> events = lines.stream()
                .map(line -> new Event(
                        line.id(),
                        line.caseNo(),
                        line.title(),
                        line.at(),
                        line.place(),
                        line.state(),
                        line.sequence(),
                        line.changedAt()))
                .toList();
        return file("sessions.ics", events);
    }

    private static ResponseEntity<String> file(String name, List<Event> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Hemei//Sessions//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(TimeZoneRegistryFactory.getInstance()
                .createRegistry()
                .getTimeZone(CityTime.ZONE.getId())
                .getVTimeZone());
        events.forEach(event -> calendar.add(told(event)));
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(written(calendar));
    }

    private static VEvent told(Event event) {
        VEvent told = new VEvent(false);
        told.add(new Uid("session-" + event.id() + "-" + event.caseNo() + "@hemei"));
        told.add(new DtStamp(event.changedAt()));
        told.add(new Sequence(event.sequence()));
        told.add(new DtStart<>(event.at().atZone(CityTime.ZONE)));
        told.add(new DtEnd<>(event.at().plus(SessionCalendar.LENGTH).atZone(CityTime.ZONE)));
        told.add(new Summary(event.caseNo() + " " + event.title()));
        told.add(new Location(event.place()));
        told.add(
                event.state() == SessionPlan.State.CANCELLED
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        return told;
    }

    private static String written(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
