package org.hemei.support;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends files beside the parameters of a request, as a form with files does. */
public final class Upload {

    private Upload() {}

    public static RequestPostProcessor file(String name, byte[] bytes) {
        return files(new MockPart("file", name, bytes));
    }

    public static RequestPostProcessor files(MockPart... files) {
        return request -> attached(request, files);
    }

    /** By which a page tells one file from another, in hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MockHttpServletRequest attached(MockHttpServletRequest request, MockPart... files) {
        request.setContentType("multipart/form-data");
        for (MockPart file : files) {
            request.addPart(file);
        }
        return request;
    }
}
