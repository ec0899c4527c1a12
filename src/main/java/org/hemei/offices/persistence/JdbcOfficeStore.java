package org.hemei.offices.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hemei.offices.Duty;
import org.hemei.offices.Office;
import org.hemei.offices.OfficeStore;
import org.hemei.offices.Role;
import org.hemei.offices.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOfficeStore implements OfficeStore {

    private static final String OFFICE =
            "select code, name, tier, kind, parent, platform, committee from offices_office";

    private final JdbcClient database;

    JdbcOfficeStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Office> find(String code) {
        return database.sql(OFFICE + " where code = ?")
                .param(code)
                .query(Office.class)
                .optional();
    }

    @Override
    public List<Office> all() {
        return database.sql(OFFICE
                        + " order by array_position(array['CITY', 'DISTRICT', 'STREET', 'COMMUNITY'], tier), code")
                .query(Office.class)
                .list();
    }

    @Override
    public List<Office> lineage(String code) {
        return database.sql(
                        """
                        with recursive lineage as (
                            select *, 0 as height from offices_office where code = ?
                            union all
                            select above.*, height + 1 from offices_office above join lineage on above.code = lineage.parent)
                        select code, name, tier, kind, parent, platform, committee from lineage order by height""")
                .param(code)
                .query(Office.class)
                .list();
    }

    @Override
    public List<Staff> staff(String office, Role role) {
        return database
                .sql(
                        """
                        select s.username, s.name from offices_duty d join offices_staff s on s.username = d.username
                        where d.office = ? and d.role = ? and s.enabled""")
                .params(office, role.name())
                .query(Staff.class)
                .list() // not stream(), which would keep its connection until it is closed
                .stream()
                .sorted(Staff.BY_NAME)
                .toList();
    }

    @Override
    public Map<String, String> names(Collection<String> usernames) {
        return usernames.isEmpty()
                ? Map.of()
                : database
                        .sql("select username, name from offices_staff where username in (:usernames)")
                        .param("usernames", usernames)
                        .query(Staff.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Staff::username, Staff::name));
    }

    @Override
    public Optional<Login> login(String username) {
        return database.sql("select username, password, enabled from offices_staff where username = ?")
                .param(username)
                .query(Login.class)
                .optional();
    }

    @Override
    public boolean anybodyIs(Role role) {
        return database.sql("select exists (select 1 from offices_duty where role = ?)")
                .param(role.name())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(Office office, @Nullable String seal) {
        database.sql(
                        """
                        insert into offices_office (code, name, tier, kind, parent, platform, committee, seal)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        office.code(),
                        office.name(),
                        office.tier().name(),
                        office.kind().name(),
                        office.parent(),
                        office.platform(),
                        office.committee(),
                        seal)
                .update();
    }

    @Override
    public void employ(String username, String name, String passwordHash, List<Duty> duties) {
        database.sql("insert into offices_staff (username, name, password) values (?, ?, ?)")
                .params(username, name, passwordHash)
                .update();
        duties.forEach(duty -> database.sql("insert into offices_duty (username, office, role) values (?, ?, ?)")
                .params(username, duty.office(), duty.role().name())
                .update());
    }
}
