package org.hemei.registry.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hemei.platform.PageRequest;
import org.hemei.registry.Compound;
import org.hemei.registry.CompoundStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCompoundStore implements CompoundStore {

    private final JdbcClient database;

    JdbcCompoundStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Compound> find(String code) {
        return database.sql("select code, name, community from registry_compound where code = ?")
                .param(code)
                .query(Compound.class)
                .optional();
    }

    @Override
    public List<Compound> search(@Nullable String query, PageRequest page) {
        String wanted = Objects.requireNonNullElse(query, "").strip().toLowerCase(Locale.ROOT);
        return database.sql(
                        """
                        select code, name, community from registry_compound
                        where (position(:wanted in lower(code)) > 0 or position(:wanted in lower(name)) > 0)
                            and code > :after
                        order by code limit :limit""")
                .param("wanted", wanted)
                .param("after", page.after().isEmpty() ? "" : page.after().get(0))
                .param("limit", page.size() + 1)
                .query(Compound.class)
                .list();
    }

    @Override
    public List<Compound> searchIn(Collection<String> communities, @Nullable String query, PageRequest page) {
        String wanted = Objects.requireNonNullElse(query, "").strip().toLowerCase(Locale.ROOT);
        return database.sql(
                        """
                        select code, name, community from registry_compound
                        where (position(:wanted in lower(code)) > 0 or position(:wanted in lower(name)) > 0)
                            and code > :after and community = any(:communities)
                        order by code limit :limit""")
                .param("wanted", wanted)
                .param("after", page.after().isEmpty() ? "" : page.after().get(0))
                .param("communities", communities.toArray(String[]::new))
                .param("limit", page.size() + 1)
                .query(Compound.class)
                .list();
    }

    @Override
    public List<Compound> of(List<String> communities) {
        return database.sql(
                        """
                        select code, name, community from registry_compound
                        where community = any(string_to_array(?, ',')) order by code""")
                .param(String.join(",", communities))
                .query(Compound.class)
                .list();
    }

    @Override
    public void add(Compound compound) {
        database.sql("insert into registry_compound (code, name, community) values (?, ?, ?)")
                .params(compound.code(), compound.name(), compound.community())
                .update();
    }
}
