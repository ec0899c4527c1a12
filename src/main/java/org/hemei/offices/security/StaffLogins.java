package org.hemei.offices.security;

import java.util.Optional;
import org.hemei.offices.OfficeStore;
import org.hemei.offices.Role;
import org.hemei.offices.Staffing;
import org.hemei.platform.PlainText;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Knows staff by user name; their roles open the first gate of each route. */
@Component
class StaffLogins implements UserDetailsService {

    private final OfficeStore store;
    private final Staffing staffing;

    StaffLogins(OfficeStore store, Staffing staffing) {
        this.store = store;
        this.staffing = staffing;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        OfficeStore.Login login = Optional.of(username)
                .filter(PlainText::isStorable)
                .flatMap(store::login)
                .orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
        String[] roles = staffing.actor(username)
                .map(actor -> actor.roles().stream().map(Role::name).toArray(String[]::new))
                .orElseGet(() -> new String[0]);
        return User.withUsername(login.username())
                .password(login.password())
                .disabled(!login.enabled())
                .roles(roles)
                .build();
    }
}
