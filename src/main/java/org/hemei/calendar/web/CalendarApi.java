package org.hemei.calendar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.hemei.calendar.Notice;
import org.hemei.calendar.NoticeDay;
import org.hemei.calendar.NoticeForm;
import org.hemei.calendar.NoticePreview;
import org.hemei.calendar.NoticeUpload;
import org.hemei.calendar.NoticeUpload.Outcome;
import org.hemei.calendar.Notices;
import org.hemei.calendar.WorkingCalendar;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldError;
import org.hemei.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/v1/calendar/{year}")
class CalendarApi {

    private final Notices notices;
    private final NoticeUpload upload;
    private final CurrentActor current;
    private final MessageSource messages;

    CalendarApi(Notices notices, NoticeUpload upload, CurrentActor current, MessageSource messages) {
        this.notices = notices;
        this.upload = upload;
        this.current = current;
        this.messages = messages;
    }

    /** Without a notice a year's dates are provisional. */
    enum State {
        NOTICE,
        PROVISIONAL
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Year(
            int year,
            State state,
            @Nullable String title,
            @Nullable String uploadedBy,
            @Nullable OffsetDateTime uploadedAt,
            List<NoticeDay> days) {

        static Year of(Notice notice) {
            return new Year(
                    notice.year(),
                    State.NOTICE,
                    notice.title(),
                    notice.uploadedBy(),
                    notice.uploadedAt() == null ? null : CityTime.at(notice.uploadedAt()),
                    notice.days());
        }
    }

    /** @param row as a spreadsheet counts, 0 for the file as a whole */
    record WrongRow(int row, String field, FieldError.Code code, String message) {}

    record Moved(String caseNo, String rule, LocalDate from, LocalDate to) {}

    record Answer(boolean accepted, List<WrongRow> errors, List<Moved> moved) {}

    @GetMapping
    Year year(@PathVariable int year) {
        if (year < WorkingCalendar.MIN_YEAR || year > WorkingCalendar.MAX_YEAR) {
            throw new NotFound("year " + year);
        }
        return notices.of(year)
                .map(Year::of)
                .orElseGet(() -> new Year(year, State.PROVISIONAL, null, null, null, List.of()));
    }

    @PostMapping(consumes = "text/csv")
    ResponseEntity<Answer> upload(
            @PathVariable int year,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String title,
            @RequestBody(required = false) byte @Nullable [] content,
            Locale language) {
        if (content != null && content.length > NoticeForm.MAX_BYTES) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        NoticeForm form = new NoticeForm(Integer.toString(year), title, content);
        Actor actor = current.get();
        Outcome outcome = dryRun ? new Outcome(upload.preview(form, actor), false) : upload.apply(form, null, actor);
        boolean refused = !dryRun && !outcome.applied();
        return ResponseEntity.status(refused ? HttpStatus.BAD_REQUEST : HttpStatus.OK)
                .body(answer(outcome.preview(), language));
    }

    private Answer answer(NoticePreview preview, Locale language) {
        return new Answer(
                preview.isAccepted(),
                preview.errors().stream()
                        .map(wrong -> new WrongRow(
                                wrong.row(),
                                wrong.error().field(),
                                wrong.error().code(),
                                messages.getMessage(wrong.error().message(), language)))
                        .toList(),
                preview.moved().stream()
                        .map(moved -> new Moved(moved.caseNo(), moved.rule(), moved.from(), moved.to()))
                        .toList());
    }
}
