package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** One election as a visitor sees it who goes by nothing but its page. */
final class ElectionRoom {

    private final Visitor visitor;
    private final String path;

    private ElectionRoom(Visitor visitor, String path) {
        this.visitor = visitor;
        this.path = path;
    }

    /** The one that the visitor has just come to. */
    static ElectionRoom reached(Visitor visitor) {
        arrive(visitor);
        return new ElectionRoom(visitor, visitor.page().url().replaceFirst("\\?.*", ""));
    }

    /** The same election at another visitor's desk. */
    ElectionRoom of(Visitor other) {
        other.page().navigate(path);
        return new ElectionRoom(other, path);
    }

    private static void arrive(Visitor visitor) {
        visitor.page().waitForURL(Pattern.compile(".*/elections/E[^/?]+(\\?.*)?"));
    }

    /** Opens the task that the page says is to be done. */
    TaskForm task(String step) {
        visitor.page().navigate(path);
        next().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile(step)))
                .click();
        return new TaskForm(visitor).ready();
    }

    /** Submits the open form and is back at the election. */
    void submit(String picture) {
        visitor.picture(picture);
        visitor.button("提交", "Submit").click();
        arrive(visitor);
    }

    /** What comes next, who does it, by when, and what the law says. */
    Locator next() {
        return visitor.page().locator("section[aria-labelledby=next-title]");
    }

    Locator step(String name) {
        return visitor.page()
                .locator(".steps li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    Locator section(String heading) {
        return visitor.page()
                .locator("section.panel")
                .filter(new Locator.FilterOptions().setHas(visitor.heading(heading)));
    }

    void importRoll(String csv) {
        visitor.link("导入业主名册", "Import the roll of owners").click();
        visitor.page().locator("#roll-file").setInputFiles(file("名册.csv", csv));
        visitor.button("上传并检查", "Upload and check").click();
        visitor.button("导入", "Import").waitFor();
        visitor.picture("roll-file-checked");
        visitor.button("导入", "Import").click();
    }

    void enterBallots(int entry, String csv) {
        visitor.page().navigate(path);
        visitor.page().locator("#entry-" + entry).check();
        visitor.page().locator("#ballots-file").setInputFiles(file("选票.csv", csv));
        visitor.button("录入", "Enter").click();
    }

    /** Everybody who was drawn is called and says that the ballot is theirs. */
    void callBack(String picture) {
        visitor.page().navigate(path + "/call-backs");
        visitor.picture(picture);
        Locator open = visitor.page().locator("button[value=confirm]");
        for (int left = open.count(); left > 0; left--) {
            open.first().click();
            visitor.page().waitForURL(Pattern.compile(".*/call-backs\\?done"));
            assertThat(open).hasCount(left - 1);
        }
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
