package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserJourney
class LoginIT {

    @Test
    void aWrongPasswordIsToldAndTheRightOneLeadsToTheAddressThatWasAskedFor(Visitors visitors) {
        Visitor visitor = visitors.arrive(Screen.ZH_1280);
        visitor.open("/tasks?state=claimable");
        visitor.logIn("street", "hemei-demo-");
        assertThat(visitor.page().getByText("用户名或密码不正确，请重新输入。").first()).isVisible();
        assertThat(visitor.page()).hasTitle("错误：登录 · 和美");
        visitor.logIn("street");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/tasks\\?state=claimable.*"));
    }

    @Test
    void theLanguageOfTheBrowserIsSpokenAndAnotherChoiceIsRemembered(Visitors visitors) {
        Visitor visitor = visitors.arrive(Screen.EN_1280);
        visitor.open("/login");
        assertThat(visitor.page()).hasTitle("Log in · Hemei");
        visitor.page().locator("a[hreflang='zh-CN']").click();
        assertThat(visitor.page()).hasTitle("登录 · 和美");
        visitor.open("/login?error");
        assertThat(visitor.page()).hasTitle("错误：登录 · 和美");
    }
}
