package org.hemei.documents.intake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.CMMException;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.hemei.platform.FieldError.Code;

/** A picture as it is kept: upright, no larger than a page needs, and nothing but its pixels. */
final class Picture {

    /** A noisy picture is no drawing, and is better kept as a photo. */
    static final int LARGEST_PNG = 4 * 1024 * 1024;

    private static final long MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SIDE = 2560;
    private static final int PREVIEW_SIDE = 320;
    private static final float QUALITY = 0.88f;
    private static final float PREVIEW_QUALITY = 0.78f;

    private final BufferedImage pixels;

    private Picture(BufferedImage pixels) {
        this.pixels = pixels;
    }

    static Picture ofJpeg(byte[] bytes) {
        return new Picture(upright(shrunk(read(bytes, "jpeg"), LONGEST_SIDE), Jpeg.orientation(bytes)));
    }

    static Picture ofPng(byte[] bytes) {
        return new Picture(shrunk(read(bytes, "png"), LONGEST_SIDE));
    }

    byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(pixels, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    byte[] jpeg() {
        return jpeg(pixels, QUALITY);
    }

    byte[] preview() {
        return preview(pixels);
    }

    static byte[] preview(BufferedImage of) {
        return jpeg(shrunk(of, PREVIEW_SIDE), PREVIEW_QUALITY);
    }

    static int previewSide() {
        return PREVIEW_SIDE;
    }

    static boolean isTooLarge(long width, long height) {
        return width <= 0 || height <= 0 || width > MOST_PIXELS / height;
    }

    /** Its measures are read before its pixels are, since a small file may hold a picture larger than the memory. */
    private static BufferedImage read(byte[] bytes, String format) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (isTooLarge(width, height)) {
                throw ContentIntake.refused(
                        Code.RANGE, "documents.files.pixels", String.valueOf(MOST_PIXELS / 1_000_000));
            }
            ImageReadParam wish = reader.getDefaultReadParam();
            int step = Math.max(1, 2 * Math.max(width, height) / (3 * LONGEST_SIDE));
            wish.setSourceSubsampling(step, step, 0, 0);
            return opaque(reader.read(0, wish));
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | CMMException
                | NegativeArraySizeException broken) {
            throw ContentIntake.refused(Code.FORMAT, "documents.files.brokenPicture");
        } finally {
            reader.dispose();
        }
    }

    /** In the colours every screen has; what was transparent is white, as on paper. */
    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = plain.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, plain.getWidth(), plain.getHeight());
        brush.drawImage(image, 0, 0, null);
        brush.dispose();
        return plain;
    }

    /** Halved until it is near, which looks smoother than one long step. */
    private static BufferedImage shrunk(BufferedImage image, int side) {
        BufferedImage now = image;
        int longest = Math.max(now.getWidth(), now.getHeight());
        while (longest > side) {
            double factor = Math.max(0.5, (double) side / longest);
            now = scaled(now, factor);
            longest = Math.max(now.getWidth(), now.getHeight());
        }
        return now;
    }

    private static BufferedImage scaled(BufferedImage image, double factor) {
        int width = Math.max(1, (int) (image.getWidth() * factor));
        int height = Math.max(1, (int) (image.getHeight() * factor));
        BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = smaller.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(image, 0, 0, width, height, null);
        brush.dispose();
        return smaller;
    }

    /** @param orientation as in Exif: 2 mirrored, 3 upside down, 4 both, 5 to 8 the same lying on their side */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    default -> new AffineTransform(0, -1, 1, 0, 0, width);
                };
        boolean lying = orientation >= 5;
        BufferedImage turned =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = turned.createGraphics();
        brush.drawImage(image, turn, null);
        brush.dispose();
        return turned;
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam wish = writer.getDefaultWriteParam();
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(quality);
            writer.setOutput(target);
            writer.write(null, new IIOImage(image, null, null), wish);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
