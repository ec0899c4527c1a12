package org.hemei.offices.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.hemei.offices.Duty;
import org.hemei.offices.OfficeStore;
import org.hemei.offices.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.crypto.password.PasswordEncoder;

class FirstAdministratorTest {

    private final People people = new People();

    private void start(String password) {
        new FirstAdministrator(people.store(), new Readable(), password).run(new DefaultApplicationArguments());
    }

    @Test
    void theFirstPasswordMakesTheFirstAdministrator() {
        start("correct horse battery");
        assertThat(people.employed)
                .containsExactly("admin hash of correct horse battery [Duty[office=null, role=ADMIN, covering=false]]");
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
        people.employ("chief", "hash of something", List.of(new Duty(null, Role.ADMIN)));
        start("correct horse battery");
        assertThat(people.employed).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct horse battery"})
    void aDatabaseWithTheDemosAccountsIsNotServed(String password) {
        people.employ("admin", "hash of hemei-demo", List.of(new Duty(null, Role.ADMIN)));
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

    /** Only those who were employed; nothing else of the store is needed. */
    private static final class People implements InvocationHandler {

        private final List<String> employed = new ArrayList<>();
        private final List<OfficeStore.Login> logins = new ArrayList<>();
        private final List<Duty> duties = new ArrayList<>();

        OfficeStore store() {
            return (OfficeStore) Proxy.newProxyInstance(
                    OfficeStore.class.getClassLoader(), new Class<?>[] {OfficeStore.class}, this);
        }

        void employ(String username, String passwordHash, List<?> given) {
            employed.add(username + " " + passwordHash + " " + given);
            logins.add(new OfficeStore.Login(username, passwordHash, true));
            given.forEach(duty -> duties.add((Duty) duty));
        }

        @Override
        public @Nullable Object invoke(Object store, Method method, Object[] given) {
            return switch (method.getName()) {
                case "employ" -> {
                    employ((String) given[0], (String) given[2], (List<?>) given[3]);
                    yield null;
                }
                case "login" ->
                    logins.stream()
                            .filter(login -> login.username().equals(given[0]))
                            .findFirst();
                case "anybodyIs" -> duties.stream().anyMatch(duty -> duty.role() == given[0]);
                default -> throw new UnsupportedOperationException(method.getName());
            };
        }
    }
}
