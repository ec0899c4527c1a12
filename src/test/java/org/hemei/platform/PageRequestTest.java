package org.hemei.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    static final List<String> ROWS =
            IntStream.range(0, 10).mapToObj(i -> "row " + i).toList();

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void aPageHasOneToAHundredRows(int size) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PageRequest.first(size))
                .satisfies(
                        refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("size");
                            assertThat(error.code()).isEqualTo(FieldError.Code.RANGE);
                        }));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9, 10, 11, 100})
    void walkingGivesEachRowOnce(int size) {
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            Page<String> page = new PageRequest(size, cursor).of(ROWS, row -> row);
            assertThat(page.items()).hasSizeBetween(1, size);
            walked.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(walked).isEqualTo(ROWS);
    }

    @Test
    void anEmptyListHasOneEmptyPage() {
        assertThat(PageRequest.first(20).of(List.<String>of(), row -> row)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void aCursorGivesBackItsKey() {
        String cursor = PageRequest.cursor("", "漏水 𠮷", "D2026-000001");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(new PageRequest(20, cursor).after()).containsExactly("", "漏水 𠮷", "D2026-000001");
        assertThat(new PageRequest(20, null).after()).isEmpty();
        assertThat(new PageRequest(20, "").after()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "a", "漏水", " ", "a=b"})
    void whatIsNoCursorIsRefused(String cursor) {
        refused(() -> new PageRequest(20, cursor).after());
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        refused(() -> new PageRequest(20, PageRequest.cursor("no such row")).of(ROWS, row -> row));
        String hostile = Base64.getUrlEncoder().encodeToString("a\0b".getBytes(StandardCharsets.UTF_8));
        refused(() -> new PageRequest(20, hostile).after());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-01-01", "+999999999-12-31T23:59:59Z", "-000001-01-01T00:00:00Z"})
    void aTimeThatNoListHasIsRefused(String time) {
        refused(() -> PageRequest.time(time));
    }

    @Test
    void aTimeIsReadToItsLastDigit() {
        assertThat(PageRequest.time("2026-03-02T01:30:00.123456Z").toInstant())
                .hasToString("2026-03-02T01:30:00.123456Z");
    }

    private static void refused(Runnable deed) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(deed::run).satisfies(refused -> assertThat(
                        refused.errors())
                .extracting(FieldError::field)
                .containsExactly("cursor"));
    }
}
