package org.hemei.documents.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** The QR code by which anybody with a telephone may check a paper. */
final class CheckMark {

    private static final int DOTS_PER_MODULE = 8;
    private static final int BLACK = 0;
    private static final int WHITE = 0xFFFFFF;

    private CheckMark() {}

    /** A data URI with a PNG, black on white with a quiet zone of two modules; the paper around it is white too. */
    static String of(String url) {
        try {
            BitMatrix code = new QRCodeWriter()
                    .encode(
                            url,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(code));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(url, tooLong);
        }
    }

    private static byte[] png(BitMatrix code) {
        int size = code.getWidth() * DOTS_PER_MODULE;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < size; x++) {
            for (int y = 0; y < size; y++) {
                image.setRGB(x, y, code.get(x / DOTS_PER_MODULE, y / DOTS_PER_MODULE) ? BLACK : WHITE);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
