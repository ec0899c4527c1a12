package org.hemei.platform.security;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Checks passwords, but leaves an account alone that is being guessed at; a password known to be right is not asked. */
@Component
class LimitedLogins extends DaoAuthenticationProvider {

    /** Names that nobody has share this many counters, so that guessing cannot fill the table. */
    private static final int UNKNOWN_NAMES = 10_000;

    private final RememberedPasswords passwords;
    private final LoginAttempts attempts;

    LimitedLogins(UserDetailsService staff, RememberedPasswords passwords, LoginAttempts attempts) {
        super(staff);
        setPasswordEncoder(passwords);
        setHideUserNotFoundExceptions(false);
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** A name that nobody has is treated like a wrong password, so that guessing tells nothing about who works here. */
    @Override
    public Authentication authenticate(Authentication login) {
        try {
            return super.authenticate(login);
        } catch (UsernameNotFoundException unknown) {
            String anybody = "unknown-" + Math.floorMod(login.getName().hashCode(), UNKNOWN_NAMES);
            attempts.refuseExhausted(anybody);
            attempts.failed(anybody);
            throw new BadCredentialsException("nobody of that name", unknown);
        }
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
