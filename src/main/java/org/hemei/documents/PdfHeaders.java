package org.hemei.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** How a PDF is sent: shown in the browser under its own name, and kept by nobody on the way. */
public final class PdfHeaders {

    /** Chrome shows a PDF in an embedded viewer with styles of its own, which the policy of our pages would forbid. */
    private static final String POLICY = "frame-ancestors 'none'";

    private PdfHeaders() {}

    public static HttpHeaders of(String fileName) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PDF);
        headers.setCacheControl(CacheControl.noStore());
        headers.set("Content-Security-Policy", POLICY);
        headers.setContentDisposition(ContentDisposition.inline()
                .filename(fileName, StandardCharsets.UTF_8)
                .build());
        return headers;
    }
}
