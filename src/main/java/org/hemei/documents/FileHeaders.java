package org.hemei.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** How a file of a case is sent: shown under its own name, in a box of its own, and kept by nobody on the way. */
public final class FileHeaders {

    /** Nothing in it runs, loads or belongs to us; the style is how browsers put a picture in the middle. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    private FileHeaders() {}

    public static HttpHeaders of(Attachment attachment) {
        return attachment.isPicture()
                ? picture(attachment.name(), attachment.type())
                : PdfHeaders.of(attachment.name());
    }

    public static HttpHeaders ofPreview() {
        return picture("preview.jpg", MediaType.IMAGE_JPEG_VALUE);
    }

    private static HttpHeaders picture(String name, String type) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(type));
        headers.setCacheControl(CacheControl.noStore());
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.setContentDisposition(ContentDisposition.inline()
                .filename(name, StandardCharsets.UTF_8)
                .build());
        return headers;
    }
}
