package org.hemei.offices.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemei.offices.Away;
import org.hemei.offices.Duty;
import org.hemei.offices.Manning;
import org.hemei.offices.Office;
import org.hemei.offices.Post;
import org.hemei.offices.Role;
import org.hemei.offices.StaffStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStaffStore implements StaffStore {

    private static final String AWAY =
            "select 1 from offices_away a where a.username = s.username and :today between a.from_day and a.to_day";

    private final JdbcClient database;

    JdbcStaffStore(JdbcClient database) {
        this.database = database;
    }

    /** One row for each office around the person's own, and one for what they do in no office. */
    @Override
    public Optional<Person> person(String username, LocalDate today) {
        List<Row> rows = database.sql(
                        """
                        with recursive below as (
                            select o.code, o.parent, o.kind from offices_office o
                            join offices_duty d on d.office = o.code and d.username = :username
                            union
                            select o.code, o.parent, o.kind from offices_office o join below b on o.parent = b.code),
                        around as (
                            select * from below
                            union
                            select o.code, o.parent, o.kind from offices_office o join around a on o.code = a.parent)
                        select s.username, s.name, exists (%s) as away, null as code, null as parent, null as kind,
                            array(select d.role from offices_duty d
                                where d.username = s.username and d.office is null) as own,
                            '{}'::text[] as given, '{}'::text[] as present
                        from offices_staff s where s.username = :username and s.enabled
                        union all
                        select null, null, false, o.code, o.parent, o.kind,
                            array(select d.role from offices_duty d where d.username = :username and d.office = o.code),
                            array(select distinct d.role from offices_duty d where d.office = o.code),
                            array(select distinct d.role from offices_duty d
                                join offices_staff s on s.username = d.username
                                where d.office = o.code and not exists (%s))
                        from around o"""
                                .formatted(AWAY, AWAY))
                .param("username", username)
                .param("today", today)
                .query((row, number) -> row(row))
                .list();
        return rows.stream().filter(row -> row.name() != null).findFirst().map(person -> person(person, rows));
    }

    /** @param code null in the row that tells of the person, who has a name only there */
    private record Row(
            @Nullable String username,
            @Nullable String name,
            boolean away,
            @Nullable String code,
            @Nullable String parent,
            @Nullable String kind,
            Set<Role> own,
            Set<Role> given,
            Set<Role> present) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("username"),
                row.getString("name"),
                row.getBoolean("away"),
                row.getString("code"),
                row.getString("parent"),
                row.getString("kind"),
                roles(row.getArray("own")),
                roles(row.getArray("given")),
                roles(row.getArray("present")));
    }

    private static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toSet());
    }

    private static Person person(Row person, List<Row> rows) {
        List<Duty> duties = rows.stream()
                .flatMap(row -> row.own().stream().map(role -> new Duty(row.code(), role)))
                .toList();
        List<Manning> offices = rows.stream()
                .filter(row -> row != person)
                .map(row -> new Manning(
                        String.valueOf(row.code()),
                        row.parent(),
                        Office.Kind.valueOf(String.valueOf(row.kind())),
                        row.given(),
                        row.present()))
                .toList();
        return new Person(
                String.valueOf(person.username()), String.valueOf(person.name()), person.away(), duties, offices);
    }

    @Override
    public List<Post> posts(Collection<String> offices, LocalDate today) {
        return database.sql(
                        """
                        select d.office, d.role, s.username, s.name,
                            (select max(a.to_day) from offices_away a
                                where a.username = s.username and :today between a.from_day and a.to_day) as away_until
                        from offices_duty d join offices_staff s on s.username = d.username
                        where d.office = any(:offices) and s.enabled""")
                .param("offices", offices.toArray(String[]::new))
                .param("today", today)
                .query((row, number) -> new Post(
                        row.getString("office"),
                        Role.valueOf(row.getString("role")),
                        row.getString("username"),
                        row.getString("name"),
                        Away.lasting(row.getObject("away_until", LocalDate.class))))
                .list();
    }
}
