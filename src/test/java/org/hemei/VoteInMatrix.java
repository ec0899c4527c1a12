package org.hemei;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.hemei.support.Sessions;
import org.hemei.support.Upload;
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
        byte[] roll = MatrixRequests.ROLL.getBytes(StandardCharsets.UTF_8);
        sessions.perform("supervisor", post("/votes/{no}/roll", no).with(Upload.file("roll.csv", roll)));
        sessions.perform("supervisor", post("/votes/{no}/roll/import", no).param("sha256", Upload.sha256(roll)));
        return no;
    }
}
