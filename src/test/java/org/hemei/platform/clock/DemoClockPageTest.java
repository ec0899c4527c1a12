package org.hemei.platform.clock;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.hemei.platform.DemoTime;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.MediaType;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The demo's clock as people see it. */
@MovedCityTest
class DemoClockPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Clock clock;

    @Autowired
    DemoTime time;

    @Autowired
    KeptOffset kept;

    @Autowired
    ClockTrial trial;

    Sessions sessions;

    @BeforeEach
    void begin() {
        sessions = new Sessions(web);
        trial.begin();
    }

    @AfterEach
    void end() {
        trial.end();
    }

    private String page(String username, String path) throws Exception {
        MockHttpServletResponse answer = sessions.perform(username, get(path).accept(MediaType.TEXT_HTML))
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse submit(String name, String value, String key) throws Exception {
        return sessions.perform(
                        "admin",
                        post("/demo/clock")
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .accept(MediaType.TEXT_HTML)
                                .param("_idempotency", key)
                                .param(name, value))
                .getResponse();
    }

    @Test
    void theNextTenTimersAreListedInTheirOrder() throws Exception {
        Instant soon = trial.soon();
        for (int i = 12; i > 0; i--) {
            trial.chain("T-%02d".formatted(i), soon.plus(i, HOURS));
        }

        String page = page("admin", "/demo/clock");

        assertThat(page).contains("第一环", "一环扣一环", "T-01", "T-10").doesNotContain("T-11", "T-12");
        assertThat(page.indexOf("T-01")).isLessThan(page.indexOf("T-02"));
        assertThat(page).contains(ClockTrial.minute(soon.plus(1, HOURS)).replace('T', ' '));
    }

    @Test
    void aButtonLeadsForwardAndThePageTellsWhatHappened() throws Exception {
        trial.chain("一", trial.soon());
        Instant begun = clock.instant();

        MockHttpServletResponse stepped = submit("advance", "P1D", "page-" + begun);

        assertThat(stepped.getStatus()).isEqualTo(303);
        assertThat(stepped.getHeader("Location")).isEqualTo("/demo/clock?fired=3&failed=0");
        assertThat(clock.instant()).isAfterOrEqualTo(begun.plus(24, HOURS));
        assertThat(page("admin", "/demo/clock?fired=3&failed=0"))
                .contains("途中办了 3 项到期事项。")
                .doesNotContain("没有办成");
        assertThat(page("admin", "/demo/clock?fired=3&failed=1"))
                .contains("另有 1 项没有办成")
                .doesNotContain("到期事项。");
        assertThat(submit("advance", "P1D", "page-" + begun).getHeader("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(clock.instant()).isBefore(begun.plus(25, HOURS));
    }

    @Test
    void whatWasTypedIsKeptWhenItLeadsBackwards() throws Exception {
        MockHttpServletResponse refused = submit("to", "2020-01-01T09:00", "back");

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("错误：", "value=\"2020-01-01T09:00\"", "时间不能往回拨。", "href=\"#to\"");
        assertThat(submit("to", "", "back").getStatus()).isEqualTo(400);
    }

    @Test
    void everybodyIsToldThatThisIsDemoTime() throws Exception {
        assertThat(time.isMoved()).isTrue();
        assertThat(page("community", "/")).contains("演示时间");
        assertThat(page(Sessions.ANONYMOUS, "/login")).contains("演示时间");
        assertThat(page("admin", "/")).contains("href=\"/demo/clock\"");
        assertThat(page("auditor", "/")).doesNotContain("/demo/clock");
    }

    @Test
    void anotherNodesStepIsFollowedWithinSeconds() {
        Instant begun = clock.instant();
        Duration offset = ((MovableClock) clock).offset();

        kept.keep(offset.plusHours(1));

        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (clock.instant().isBefore(begun.plus(59, MINUTES)) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(((MovableClock) clock).offset()).isEqualTo(offset.plusHours(1));
        time.reset();
        assertThat(((MovableClock) clock).offset()).isEqualTo(offset.plusHours(1));
    }

    @Test
    void noOtherProfileHasAnyOfIt() {
        assertThat(found("demo")).contains(DemoClockApi.class.getName(), DemoClockPage.class.getName());
        assertThat(found("production"))
                .containsExactlyInAnyOrder(
                        ClockConfiguration.class.getName(), "org.hemei.platform.engine.EngineConfiguration");
    }

    private static Set<String> found(String profile) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        var scanner = new ClassPathScanningCandidateComponentProvider(true, environment);
        scanner.addExcludeFilter(new AnnotationTypeFilter(TestConfiguration.class));
        return scanner.findCandidateComponents("org.hemei.platform").stream()
                .map(bean -> String.valueOf(bean.getBeanClassName()))
                .filter(bean ->
                        bean.startsWith("org.hemei.platform.clock.") || bean.startsWith("org.hemei.platform.engine."))
                .collect(toSet());
    }
}
