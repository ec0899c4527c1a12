package org.hemei.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Browsers in which the people of the demo city have logged in through the login page. */
public class Sessions {

    public static final String COOKIE = "hemei-session";
    public static final String PASSWORD = "hemei-demo";
    public static final String ANONYMOUS = "anonymous";

    private static final String TOKEN = "X-CSRF-TOKEN";

    private record Session(Cookie cookie, String token) {}

    private final MockMvc web;
    private final Map<String, Session> open = new HashMap<>();

    public Sessions(MockMvc web) {
        this.web = web;
    }

    /** Asks as this person from one of our own pages; {@link #ANONYMOUS} has a session but has not logged in. */
    public MvcResult perform(String username, MockHttpServletRequestBuilder request) throws Exception {
        Session session = session(username);
        MvcResult result = web.perform(request.cookie(session.cookie()).header(TOKEN, session.token()))
                .andReturn();
        if (result.getResponse().getCookie(COOKIE) != null) {
            open.remove(username);
        }
        return result;
    }

    /** The same without the token, as a foreign page would have the browser do it. */
    public MvcResult performWithoutToken(String username, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.cookie(session(username).cookie())).andReturn();
    }

    private Session session(String username) throws Exception {
        Session session = open.get(username);
        if (session == null) {
            session = token(new Cookie(COOKIE, ""));
            if (!username.equals(ANONYMOUS)) {
                MvcResult login = web.perform(post("/login")
                                .param("username", username)
                                .param("password", PASSWORD)
                                .cookie(session.cookie())
                                .header(TOKEN, session.token()))
                        .andReturn();
                assertThat(login.getResponse().getRedirectedUrl()).isEqualTo("/");
                session = token(login.getResponse().getCookie(COOKIE));
            }
            open.put(username, session);
        }
        return session;
    }

    private Session token(Cookie cookie) throws Exception {
        MvcResult answer = web.perform(get("/csrf").cookie(cookie)).andReturn();
        Cookie renewed = answer.getResponse().getCookie(COOKIE);
        return new Session(
                renewed == null ? cookie : renewed,
                JsonPath.read(answer.getResponse().getContentAsString(), "$.token"));
    }
}
