package org.hemei.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** The page of reception, 接待登记, as a visitor sees it. */
final class NewDispute {

    private final Visitor visitor;

    NewDispute(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Everything that must be there, as in the tour of the README. */
    NewDispute fill(String title) {
        title().fill(title);
        category().selectOption(label("渗漏水", "Water leak"));
        description().fill("三楼卫生间漏水，二楼吊顶泡坏。");
        compound().selectOption("C001");
        source().selectOption(label("口头申请", "Oral application"));
        party(1, label("申请人", "Applicant"), "张伟");
        party(2, label("被申请人", "Respondent"), "刘洋");
        return this;
    }

    void party(int number, SelectOption role, String name) {
        Locator party = partyNumber(number);
        one(party, AriaRole.COMBOBOX, "身份", "Role").selectOption(role);
        one(party, AriaRole.TEXTBOX, "姓名或名称", "Name").fill(name);
        one(party, AriaRole.COMBOBOX, "类别", "Kind").selectOption(label("个人", "Person"));
    }

    Locator partyNumber(int number) {
        return group("第 %d 位".formatted(number), "Party %d".formatted(number));
    }

    Locator title() {
        return one(AriaRole.TEXTBOX, "标题", "Title");
    }

    Locator category() {
        return one(AriaRole.COMBOBOX, "事由", "Matter");
    }

    Locator description() {
        return one(AriaRole.TEXTBOX, "事情经过和诉求", "What happened and what is asked for");
    }

    Locator compound() {
        return one(AriaRole.COMBOBOX, "小区", "Compound");
    }

    Locator source() {
        return one(AriaRole.COMBOBOX, "来源", "Source");
    }

    Locator register() {
        return visitor.button("登记", "Register");
    }

    Locator problems() {
        return visitor.page().locator(".error-summary");
    }

    private Locator group(String chinese, String english) {
        return one(visitor.page().locator("main"), AriaRole.GROUP, chinese, english);
    }

    private Locator one(AriaRole role, String chinese, String english) {
        return one(visitor.page().locator("main"), role, chinese, english);
    }

    private Locator one(Locator within, AriaRole role, String chinese, String english) {
        return within.getByRole(
                role,
                new Locator.GetByRoleOptions()
                        .setName(visitor.say(chinese, english))
                        .setExact(true));
    }

    private SelectOption label(String chinese, String english) {
        return new SelectOption().setLabel(visitor.say(chinese, english));
    }

    Page page() {
        return visitor.page();
    }
}
