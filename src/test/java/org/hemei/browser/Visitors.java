package org.hemei.browser;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The people of one test, each at a browser of their own; their screens and what they met end with the test. */
final class Visitors {

    private final Browser browser;
    private final String address;
    private final List<Visitor> present = new ArrayList<>();

    Visitors(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    String address() {
        return address;
    }

    /** Somebody who has not opened a page yet. */
    Visitor arrive(Screen screen) {
        Visitor visitor = new Visitor(browser, address, screen);
        present.add(visitor);
        return visitor;
    }

    /** Somebody logged in, on the first screen. */
    Visitor arrive(Screen screen, String username) {
        Visitor visitor = arrive(screen);
        visitor.open("/login");
        visitor.logIn(username);
        return visitor;
    }

    /** Registers a case of 云杉社区 on which nothing has been done yet. */
    PreparedCase register(String title) {
        return PreparedCase.register(address, title);
    }

    void leave(String test, Optional<Throwable> failure) {
        List<String> trouble = new ArrayList<>();
        for (Visitor visitor : present) {
            failure.ifPresent(reason -> visitor.pictureOfFailure(test));
            trouble.addAll(visitor.watch().trouble());
            visitor.close();
        }
        if (failure.isEmpty() && !trouble.isEmpty()) {
            throw new AssertionError("The browser met trouble:\n" + String.join("\n", trouble));
        }
        failure.ifPresent(reason -> trouble.forEach(met -> reason.addSuppressed(new AssertionError(met))));
    }
}
