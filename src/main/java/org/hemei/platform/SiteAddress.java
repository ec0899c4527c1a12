package org.hemei.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the application is found from outside, for addresses that are printed or sent. */
@Component
public class SiteAddress {

    private final String base;

    SiteAddress(@Value("${hemei.base-url}") String baseUrl) {
        this.base = baseUrl.replaceAll("/+$", "");
    }

    /** @param path from the root, such as {@code /check/} */
    public String of(String path) {
        return base + path;
    }
}
