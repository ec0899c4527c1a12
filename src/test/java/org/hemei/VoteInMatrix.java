package org.hemei;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.hemei.support.Sessions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The vote of owners that the access matrix asks for, with its roll. */
final class VoteInMatrix {

    private VoteInMatrix() {}

    /** @return its number */
    static String opened(Sessions sessions) throws Exception {
        MockHttpServletRequestBuilder form = post("/votes/new");
        for (String pair : MatrixRequests.QUERIES.get("POST /votes/new").split("&")) {
            form.param(pair.split("=")[0], pair.split("=")[1]);
        }
        String page = sessions.perform("supervisor", form).getResponse().getRedirectedUrl();
        String no = String.valueOf(page).replaceAll("^/votes/|\\?.*$", "");
        MockHttpServletRequestBuilder roll = post("/api/v1/votes/{no}/roll", no);
        sessions.perform("supervisor", roll.contentType("text/csv").content(MatrixRequests.ROLL));
        return no;
    }
}
