package org.hemei.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Notes every error that the pages of one visitor meet: scripts, the console (where the browser also tells of what the
 * content security policy forbade), and answers of the server that the test did not look for.
 */
final class Watch {

    /** The console's word for a refused request; the answer itself is judged, with its status. */
    private static final String REFUSED_REQUEST = "Failed to load resource: the server responded with a status of 4";

    /** A request that ended because the person went to another page. */
    private static final String LEFT = "net::ERR_ABORTED";

    private final List<String> trouble = new ArrayList<>();
    private final Set<Integer> expected = new HashSet<>();

    Watch(BrowserContext context) {
        context.onConsoleMessage(this::read);
        context.onWebError(error -> trouble.add("script: " + error.error()));
        context.onResponse(this::judge);
        context.onRequestFailed(this::judge);
    }

    /** From here on an answer with one of these statuses is what the test wants to see. */
    void expect(Integer... statuses) {
        expected.addAll(List.of(statuses));
    }

    List<String> trouble() {
        return trouble;
    }

    private void read(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith(REFUSED_REQUEST)) {
            trouble.add("console: " + message.text() + " at " + message.location());
        }
    }

    private void judge(Response response) {
        if (response.status() >= 400 && !expected.contains(response.status())) {
            trouble.add(response.status() + " " + response.request().method() + " " + response.url());
        }
    }

    private void judge(Request request) {
        if (!LEFT.equals(request.failure())) {
            trouble.add(request.failure() + " " + request.method() + " " + request.url());
        }
    }
}
