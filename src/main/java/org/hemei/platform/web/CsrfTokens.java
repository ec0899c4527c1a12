package org.hemei.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CsrfTokens {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Current(String headerName, String token, @Nullable String username) {}

    /** A fresh token, and whether anybody is logged in: a session may have ended while somebody was still typing. */
    @GetMapping("/csrf")
    Current current(CsrfToken token, @Nullable Principal user) {
        return new Current(token.getHeaderName(), token.getToken(), user == null ? null : user.getName());
    }
}
