package org.hemei.offices.security;

import java.util.List;
import org.hemei.offices.Duty;
import org.hemei.offices.OfficeStore;
import org.hemei.offices.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outside the demo the first administrator comes from {@code HEMEI_FIRST_ADMIN_PASSWORD}, used once.
 *
 * <p>There is no set-up page that a stranger could reach first.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements ApplicationRunner {

    static final String DEMO_PASSWORD = "hemei-demo";
    private static final int SHORTEST = 12;
    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final OfficeStore store;
    private final PasswordEncoder passwords;
    private final String password;

    FirstAdministrator(
            OfficeStore store,
            PasswordEncoder passwords,
            @Value("${hemei.first-admin.password:${HEMEI_FIRST_ADMIN_PASSWORD:}}") String password) {
        this.store = store;
        this.passwords = passwords;
        this.password = password;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        refuseDemoPasswords();
        if (store.anybodyIs(Role.ADMIN)) {
            if (!password.isEmpty()) {
                log.warn("There is an administrator already: remove HEMEI_FIRST_ADMIN_PASSWORD from the environment.");
            }
            return;
        }
        if (password.isEmpty()) {
            log.warn("Nobody can administer this installation yet: start once with HEMEI_FIRST_ADMIN_PASSWORD set.");
            return;
        }
        if (password.equals(DEMO_PASSWORD) || password.length() < SHORTEST) {
            throw new IllegalStateException("HEMEI_FIRST_ADMIN_PASSWORD must have at least " + SHORTEST
                    + " characters and must not be the demo's password.");
        }
        store.employ("admin", "系统管理员", passwords.encode(password), List.of(new Duty(null, Role.ADMIN)));
        log.info("The first administrator may now log in as admin.");
    }

    private void refuseDemoPasswords() {
        boolean demoAccount = store.login("admin")
                .filter(login -> passwords.matches(DEMO_PASSWORD, login.password()))
                .isPresent();
        if (demoAccount) {
            throw new IllegalStateException(
                    "This database holds the demo's accounts: the demo profile is the only one that may use it.");
        }
    }
}
