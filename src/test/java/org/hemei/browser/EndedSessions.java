package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the session of a visitor end while they type, and lets them log in again where they are. */
final class EndedSessions {

    private final JdbcClient database;

    EndedSessions(JdbcClient database) {
        this.database = database;
    }

    /** From here on the server knows nobody's session any more, and says so. */
    void end(Visitor visitor) {
        database.sql("delete from spring_session").update();
        visitor.watch().expect(401, 403);
    }

    /** Waits for the question, answers it wrongly, sees that told, and answers it rightly. */
    void logInAgain(Visitor visitor) {
        Locator dialog = visitor.page().locator("#login-dialog");
        Locator password = dialog.getByLabel(visitor.say("密码", "Password"));
        assertThat(password).isFocused();
        password.fill("wrong");
        password.press("Enter");
        assertThat(dialog.getByRole(AriaRole.ALERT)).isVisible();
        password.fill(Visitor.PASSWORD);
        password.press("Enter");
        assertThat(dialog).isHidden();
    }
}
