package org.hemei.offices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where offices and the people in them are kept. */
public interface OfficeStore {

    /** A person's stored password hash, with whether they may log in at all. */
    record Login(String username, String password, boolean enabled) {}

    Optional<Office> find(String code);

    List<Office> all();

    /** The office and those above it, from itself up. */
    List<Office> lineage(String code);

    List<Staff> staff(String office, Role role);

    /** The names of these people, by username; whoever left is still known by name. */
    Map<String, String> names(Collection<String> usernames);

    Optional<Login> login(String username);

    boolean anybodyIs(Role role);

    void add(Office office, @Nullable String seal);

    void employ(String username, String name, String passwordHash, List<Duty> duties);
}
