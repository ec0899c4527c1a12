package org.hemei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of the compounds: who keeps them, who only reads them, and a file of units with mistakes in it. */
@BrowserJourney
class RegisterPagesIT {

    private static final byte[] UNITS =
            """
            楼栋,房号,建筑面积,业主,状态
            1,101,90.00,王小明;李红,已售
            1,102,九十,赵强,已售
            1,101,90.00,孙丽,已售
            """
                    .getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @MethodSource("org.hemei.browser.EveryPageIT#screens")
    void filesOfCompoundsCanBeKeptByEverybody(Screen screen, Visitors visitors) {
        Inspection inspection = new Inspection();
        Visitor supervisor = visitors.arrive(screen, "supervisor").album("register");
        supervisor.watch().expect(400);
        see(supervisor, inspection, "/compounds", "compounds");
        see(supervisor, inspection, "/compounds?q=没有这个小区", "compounds-not-found");
        see(supervisor, inspection, "/compounds/C001", "compound");
        see(supervisor, inspection, "/compounds/C001/units?building=1", "units");
        see(supervisor, inspection, "/compounds/C001/history", "history");
        see(supervisor, inspection, "/compounds/C001/entries/units", "new-unit");
        supervisor.page().locator("main form button[type=submit]").first().click();
        supervisor.page().locator(".error-summary").waitFor();
        inspection.look(supervisor, "new-unit-with-errors");
        see(supervisor, inspection, "/compounds/C001/import", "import");
        supervisor.page().locator("input[type=file]").setInputFiles(new FilePayload("房屋.csv", "text/csv", UNITS));
        supervisor.page().locator("main form button[type=submit]").first().click();
        supervisor.page().locator("main table").first().waitFor();
        inspection.look(supervisor, "import-with-errors");
        assertThat(supervisor.page().locator("main table").first().innerText()).contains("89.50");
        see(visitors.arrive(screen, "community").album("register-read"), inspection, "/compounds/C001", "compound");
        assertThat(inspection.findings()).isEmpty();
    }

    private static void see(Visitor visitor, Inspection inspection, String path, String name) {
        visitor.open(path);
        inspection.look(visitor, name);
    }
}
