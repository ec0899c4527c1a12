package org.hemei.platform.security;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Checks passwords, but leaves an account alone that is being guessed at; a password known to be right is not asked. */
@Component
class LimitedLogins extends DaoAuthenticationProvider {

    private final RememberedPasswords passwords;
    private final LoginAttempts attempts;

    LimitedLogins(UserDetailsService staff, RememberedPasswords passwords, LoginAttempts attempts) {
        super(staff);
        setPasswordEncoder(passwords);
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    protected void additionalAuthenticationChecks(UserDetails user, UsernamePasswordAuthenticationToken login) {
        Object password = login.getCredentials();
        if (password != null && passwords.remembers(password.toString(), user.getPassword())) {
            return;
        }
        attempts.refuseExhausted(user.getUsername());
        try {
            super.additionalAuthenticationChecks(user, login);
        } catch (BadCredentialsException wrong) {
            attempts.failed(user.getUsername());
            throw wrong;
        }
    }
}
