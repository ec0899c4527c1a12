package org.hemei.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;

/** The form of a task as a visitor sees it: fields are found by what is written beside them. */
final class TaskForm {

    private final Visitor visitor;
    private final Locator form;

    TaskForm(Visitor visitor) {
        this.visitor = visitor;
        this.form = visitor.page().locator("#task-form:not([aria-busy])");
    }

    /** Waits until the form can be filled in. */
    TaskForm ready() {
        form.waitFor();
        return this;
    }

    TaskForm choose(String label, String option) {
        option(label, option).check();
        return this;
    }

    TaskForm tick(String label) {
        form.getByRole(AriaRole.CHECKBOX, named(label)).check();
        return this;
    }

    TaskForm tick(String label, String option) {
        option(label, option).check();
        return this;
    }

    TaskForm select(String label, String option) {
        form.getByRole(AriaRole.COMBOBOX, named(label)).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    TaskForm write(String label, String text) {
        text(label).fill(text);
        return this;
    }

    TaskForm date(String label, String date) {
        Locator field = text(label);
        field.fill(date);
        field.press("Tab");
        return this;
    }

    TaskForm time(String label, String time) {
        Locator field = time(label);
        field.fill(time);
        field.press("Tab");
        return this;
    }

    /** Adds a line to the form's list of instalments. */
    TaskForm instalment(String date, String what) {
        int line = instalments().count();
        visitor.button("添加一项", "Add new").click();
        Locator added = instalments().nth(line);
        Locator due = added.getByRole(AriaRole.TEXTBOX, named(visitor.say("到期日期", "Due on")));
        due.fill(date);
        due.press("Tab");
        added.getByRole(AriaRole.TEXTBOX, named(visitor.say("做什么或付多少", "What is done or paid")))
                .fill(what);
        return this;
    }

    /** Adds a line to the members of an election's group. */
    TaskForm member(String name, String capacity, boolean head) {
        Locator added = added();
        added.getByRole(AriaRole.TEXTBOX, named("姓名")).fill(name);
        added.getByLabel(capacity, new Locator.GetByLabelOptions().setExact(true))
                .check();
        if (head) {
            added.getByRole(AriaRole.CHECKBOX, named("担任组长")).check();
        }
        return this;
    }

    /** Adds an owner to the candidates of an election. */
    TaskForm candidate(String name, String unit) {
        Locator added = added();
        added.getByRole(AriaRole.TEXTBOX, named("姓名")).fill(name);
        added.getByRole(AriaRole.TEXTBOX, named("房屋")).fill(unit);
        added.getByLabel("业主本人", new Locator.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /** The line that is still empty, or a new one. */
    private Locator added() {
        Locator lines = form.locator(".fjs-repeat-row-container");
        int line = lines.count();
        if (line != 1
                || !lines.first()
                        .locator("input[type=text]")
                        .first()
                        .inputValue()
                        .isEmpty()) {
            visitor.button("添加一项", "Add new").click();
        } else {
            line = 0;
        }
        return lines.nth(line);
    }

    Locator instalments() {
        return form.locator(".fjs-repeat-row-container");
    }

    /** One of several to choose from. */
    Locator option(String label, String option) {
        return group(label).getByLabel(option, new Locator.GetByLabelOptions().setExact(true));
    }

    /** All there is to choose from. */
    Locator group(String label) {
        return form.getByRole(AriaRole.RADIOGROUP, named(label)).or(form.getByRole(AriaRole.GROUP, named(label)));
    }

    Locator time(String label) {
        return form.getByRole(AriaRole.COMBOBOX, named(label));
    }

    Locator text(String label) {
        return form.getByRole(AriaRole.TEXTBOX, named(label));
    }

    Locator field(String label) {
        return form.locator(".fjs-form-field")
                .filter(new Locator.FilterOptions().setHasText(label))
                .last();
    }

    Locator problems() {
        return visitor.page().locator("#task-problems .error-summary");
    }

    Locator conflict() {
        return visitor.page().locator("#task-problems .conflict");
    }

    Locator draftStatus() {
        return visitor.page().locator("#draft-status");
    }

    Locator submitButton() {
        return visitor.button("提交", "Submit");
    }

    /** Submits and sees the case. */
    void submit() {
        submitButton().click();
        visitor.arriveAtCase();
    }

    /** Begins with: some go on with a mark that the field is required. */
    private static Locator.GetByRoleOptions named(String label) {
        String literally = label.replaceAll("[.*+?^$(){}|\\[\\]\\\\]", "\\\\$0");
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + literally));
    }
}
