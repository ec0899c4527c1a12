package org.hemei.mediation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.hemei.documents.Attachment;
import org.hemei.documents.AttachmentKind;
import org.hemei.documents.Attachments;
import org.hemei.documents.FileHeaders;
import org.hemei.documents.SentFile;
import org.hemei.mediation.CaseFiles;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of a case, to programs and, by addresses of their own, to people. */
@RestController
class AttachmentsApi {

    private final CaseFiles files;
    private final CurrentActor current;

    AttachmentsApi(CaseFiles files, CurrentActor current) {
        this.files = files;
        this.current = current;
    }

    /** @param href where the file is; null once it was removed */
    record Line(
            long id,
            int number,
            AttachmentKind kind,
            @Nullable Long paper,
            @Nullable String caption,
            String name,
            String type,
            int size,
            int pages,
            String sha256,
            OffsetDateTime addedAt,
            String addedBy,
            @Nullable String href,
            @Nullable Removed removed) {

        record Removed(OffsetDateTime at, String by, Attachment.Cause cause, String reason) {}

        static Line of(String no, Attachment one) {
            Attachment.Removal removal = one.removal();
            return new Line(
                    one.id(),
                    one.number(),
                    one.kind(),
                    one.paper(),
                    one.caption(),
                    one.name(),
                    one.type(),
                    one.size(),
                    one.pages(),
                    one.sha256(),
                    CityTime.at(one.addedAt()),
                    one.addedBy(),
                    removal == null ? address(no, one) : null,
                    removal == null
                            ? null
                            : new Removed(CityTime.at(removal.at()), removal.by(), removal.cause(), removal.reason()));
        }

        static String address(String no, Attachment one) {
            return "/api/v1/disputes/" + no + "/attachments/" + one.id();
        }
    }

    @GetMapping("/api/v1/disputes/{no}/attachments")
    @Operation(summary = "The files of a case; of removed ones only the line is left")
    List<Line> list(@PathVariable String no) {
        return files.of(no, current.get()).stream().map(one -> Line.of(no, one)).toList();
    }

    @PostMapping(path = "/api/v1/disputes/{no}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Adds a JPEG, PNG or PDF; metadata, scripts and embedded files are taken out of it",
            description = "413 beyond the size of one file; 400 at file when its content may not be kept, or the case"
                    + " has it already; 409 once the case was put away.")
    ResponseEntity<Line> add(
            @PathVariable String no,
            @RequestParam(required = false) @Parameter(description = "PHOTO, EVIDENCE or SIGNED_SCAN") @Nullable
                    String kind,
            @RequestParam(required = false)
                    @Parameter(description = "with SIGNED_SCAN: id or check code of the paper that was signed")
                    @Nullable
                    String paper,
            @RequestParam(required = false) @Nullable String caption,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Attachment added = files.add(no, kind, paper, caption, sent(file), current.get());
        return ResponseEntity.created(URI.create(Line.address(no, added))).body(Line.of(no, added));
    }

    /** Null where no file was chosen. */
    static @Nullable SentFile sent(@Nullable MultipartFile file) throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        return file == null || name == null || name.isEmpty() ? null : new SentFile(name, file.getBytes());
    }

    @GetMapping({"/api/v1/disputes/{no}/attachments/{file}", "/disputes/{no}/attachments/{file}"})
    @Operation(summary = "A file of a case")
    ResponseEntity<byte[]> open(@PathVariable String no, @PathVariable long file) {
        Attachments.Opened opened = files.open(no, file, current.get());
        return ResponseEntity.ok().headers(FileHeaders.of(opened.attachment())).body(opened.content());
    }

    @GetMapping({"/api/v1/disputes/{no}/attachments/{file}/preview", "/disputes/{no}/attachments/{file}/preview"})
    @Operation(summary = "A small JPEG of a file; 404 where none could be made")
    ResponseEntity<byte[]> preview(@PathVariable String no, @PathVariable long file) {
        return ResponseEntity.ok().headers(FileHeaders.ofPreview()).body(files.preview(no, file, current.get()));
    }
}
