package org.hemei.support;

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

    private static MockHttpServletRequest attached(MockHttpServletRequest request, MockPart... files) {
        request.setContentType("multipart/form-data");
        for (MockPart file : files) {
            request.addPart(file);
        }
        return request;
    }
}
