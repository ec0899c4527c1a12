package org.hemei.platform.web;

import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CsrfTokens {

    /** A fresh token, for a page whose session has ended while somebody was still typing in it. */
    @GetMapping("/csrf")
    Map<String, String> current(CsrfToken token) {
        return Map.of("headerName", token.getHeaderName(), "token", token.getToken());
    }
}
