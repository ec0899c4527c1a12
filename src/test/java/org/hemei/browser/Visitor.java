package org.hemei.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** One person at a browser. */
final class Visitor {

    static final String PASSWORD = "hemei-demo";

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Taking them costs as much time as looking at the pages does. */
    private static final boolean ILLUSTRATED =
            Boolean.getBoolean("browser.pictures") || Boolean.getBoolean("browser.everyScreen");

    private final Screen screen;
    private final String address;
    private final BrowserContext context;
    private final Watch watch;
    private Page page;
    private Path album;
    private int pictures;

    Visitor(Browser browser, String address, Screen screen) {
        this.screen = screen;
        this.address = address;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(screen.locale())
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(screen.width(), screen.height()));
        context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        if (screen.isLarge()) {
            context.addCookies(List.of(new Cookie("hemei-text", "large").setUrl(address)));
        }
        this.watch = new Watch(context);
        this.page = context.newPage();
        this.album = PICTURES.resolve(screen.folder());
    }

    Page page() {
        return page;
    }

    Screen screen() {
        return screen;
    }

    Watch watch() {
        return watch;
    }

    String say(String chinese, String english) {
        return screen.say(chinese, english);
    }

    /** Pictures go into a folder of this name from now on. */
    Visitor album(String name) {
        album = PICTURES.resolve(screen.folder()).resolve(name);
        pictures = 0;
        return this;
    }

    /** Keeps the whole page as it is now, numbered in the order of the visit; with {@code -Dbrowser.pictures=true}. */
    void picture(String name) {
        if (ILLUSTRATED) {
            keep(name);
        }
    }

    /** Keeps the whole page as it was when a test failed. */
    void pictureOfFailure(String test) {
        album("failures").keep(test);
    }

    private void keep(String name) {
        // On a screen as high as the page, so that the bar of buttons covers nothing.
        int whole = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(screen.width(), Math.max(whole, screen.height()));
        page.screenshot(new Page.ScreenshotOptions().setPath(album.resolve("%02d-%s.png".formatted(++pictures, name))));
        page.setViewportSize(screen.width(), screen.height());
    }

    void open(String path) {
        page.navigate(address + path);
    }

    /** A second window of the same browser, in which the visitor goes on. */
    Page openWindow() {
        page = context.newPage();
        return page;
    }

    void turnTo(Page window) {
        page = window;
        page.bringToFront();
    }

    void logIn(String username) {
        logIn(username, PASSWORD);
        page.locator("[data-username='%s']".formatted(username)).waitFor();
    }

    void logIn(String username, String password) {
        page.getByLabel(say("用户名", "User name"), exactly()).fill(username);
        page.getByLabel(say("密码", "Password"), exactly()).fill(password);
        button("登录", "Log in").click();
    }

    /** Waits for the page of a case. */
    void arriveAtCase() {
        page.waitForURL(Pattern.compile(Pattern.quote(address) + "/disputes/(?!new)[^/?]+(\\?.*)?"));
    }

    Locator button(String chinese, String english) {
        return role(AriaRole.BUTTON, say(chinese, english));
    }

    Locator link(String chinese, String english) {
        return role(AriaRole.LINK, say(chinese, english));
    }

    Locator heading(String name) {
        return role(AriaRole.HEADING, name);
    }

    private Locator role(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    void close() {
        context.close();
    }
}
