package org.hemei.documents.intake;

import java.util.concurrent.Semaphore;
import org.apache.tika.Tika;
import org.hemei.documents.CheckedFile;
import org.hemei.documents.Digest;
import org.hemei.documents.FileIntake;
import org.hemei.documents.SentFile;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Component;

/** Knows a file by its first bytes alone; two are opened at a time, since a photo needs a hundred megabytes for that. */
@Component
class ContentIntake implements FileIntake {

    private static final int AT_A_TIME = 2;
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String PDF = "application/pdf";

    private final Tika types = new Tika();
    private final Semaphore desks = new Semaphore(AT_A_TIME, true);

    @Override
    public CheckedFile check(SentFile file) {
        if (file.bytes().length == 0) {
            throw refused(Code.REQUIRED, "documents.files.empty");
        }
        String type = types.detect(file.bytes());
        desks.acquireUninterruptibly();
        try {
            return switch (type) {
                case JPEG -> picture(file, Picture.ofJpeg(file.bytes()), false);
                case PNG -> picture(file, Picture.ofPng(file.bytes()), true);
                case PDF -> pdf(file);
                case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif" ->
                    throw refused(Code.FORMAT, "documents.files.heic");
                default -> throw refused(Code.FORMAT, "documents.files.type");
            };
        } finally {
            desks.release();
        }
    }

    private static CheckedFile picture(SentFile file, Picture picture, boolean asPng) {
        byte[] png = asPng ? picture.png() : new byte[0];
        boolean kept = asPng && png.length <= Picture.LARGEST_PNG;
        byte[] content = kept ? png : picture.jpeg();
        return new CheckedFile(
                FileNames.of(file.name(), kept ? ".png" : ".jpg"),
                kept ? PNG : JPEG,
                content,
                1,
                picture.preview(),
                Digest.sha256(file.bytes()));
    }

    private static CheckedFile pdf(SentFile file) {
        PlainPdf pdf = PlainPdf.of(file.bytes());
        return new CheckedFile(
                FileNames.of(file.name(), ".pdf"),
                PDF,
                pdf.content(),
                pdf.pages(),
                pdf.preview(),
                Digest.sha256(file.bytes()));
    }

    static InvalidInput refused(Code code, String why, Object... details) {
        return new InvalidInput("file", code, Phrase.of(why, details));
    }
}
