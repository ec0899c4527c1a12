package org.hemei.offices.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.offices.Duty;
import org.hemei.offices.Office;
import org.hemei.offices.OfficeStore;
import org.hemei.offices.Role;
import org.hemei.offices.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.crypto.password.PasswordEncoder;

class FirstAdministratorTest {

    private final People people = new People();

    private void start(String password) {
        new FirstAdministrator(people, new Readable(), password).run(new DefaultApplicationArguments());
    }

    @Test
    void theFirstPasswordMakesTheFirstAdministrator() {
        start("correct horse battery");
        assertThat(people.employed)
                .containsExactly("admin hash of correct horse battery [Duty[office=null, role=ADMIN]]");
    }

    @Test
    void withoutAPasswordThereIsNobody() {
        start("");
        assertThat(people.employed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "hemei-demo", "elevenchars", " "})
    void aWeakPasswordStopsTheStart(String weak) {
        assertThatThrownBy(() -> start(weak))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("HEMEI_FIRST_ADMIN_PASSWORD")
                .hasMessageContaining("12")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(weak.strip() + "elevenchars"));
        assertThat(people.employed).isEmpty();
    }

    @Test
    void thePasswordIsUsedOnce() {
        start("correct horse battery");
        start("another long password");
        assertThat(people.employed).hasSize(1);
    }

    @Test
    void anotherAdministratorIsLeftAlone() {
        people.employ("chief", "首任管理员", "hash of something", List.of(new Duty(null, Role.ADMIN)));
        start("correct horse battery");
        assertThat(people.employed).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct horse battery"})
    void aDatabaseWithTheDemosAccountsIsNotServed(String password) {
        people.employ("admin", "系统管理员", "hash of hemei-demo", List.of(new Duty(null, Role.ADMIN)));
        assertThatThrownBy(() -> start(password))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("demo");
    }

    /** Says what it hashed. */
    private static final class Readable implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String stored) {
            return encode(password).equals(stored);
        }
    }

    /** Only those who were employed. */
    private static final class People implements OfficeStore {

        private final List<String> employed = new ArrayList<>();
        private final List<Login> logins = new ArrayList<>();
        private final List<Duty> duties = new ArrayList<>();

        @Override
        public void employ(String username, String name, String passwordHash, List<Duty> given) {
            employed.add(username + " " + passwordHash + " " + given);
            logins.add(new Login(username, passwordHash, true));
            duties.addAll(given);
        }

        @Override
        public Optional<Login> login(String username) {
            return logins.stream()
                    .filter(login -> login.username().equals(username))
                    .findFirst();
        }

        @Override
        public boolean anybodyIs(Role role) {
            return duties.stream().anyMatch(duty -> duty.role() == role);
        }

        @Override
        public Optional<Office> find(String code) {
            return Optional.empty();
        }

        @Override
        public List<Office> all() {
            return List.of();
        }

        @Override
        public List<Office> lineage(String code) {
            return List.of();
        }

        @Override
        public List<Staff> staff(String office, Role role) {
            return List.of();
        }

        @Override
        public Optional<Actor> actor(String username) {
            return Optional.empty();
        }

        @Override
        public void add(Office office, @Nullable String seal) {
            throw new UnsupportedOperationException("no offices are needed");
        }
    }
}
