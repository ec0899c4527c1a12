package org.hemei.documents.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.documents.TextStore;
import org.hemei.documents.TextVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTextStore implements TextStore {

    private final JdbcClient database;

    JdbcTextStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, TextVersion> latest(String office, Collection<String> kinds) {
        Map<String, TextVersion> latest = new HashMap<>();
        database.sql(
                        """
                        select distinct on (kind) kind, version, blocks, changed_at, changed_by, changed_by_name
                        from documents_text where office = :office and kind = any(:kinds)
                        order by kind, version desc""")
                .param("office", office)
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, number) -> latest.put(row.getString("kind"), version(row)))
                .list();
        return latest;
    }

    @Override
    public List<TextVersion> history(String office, String kind) {
        return database.sql(
                        """
                        select version, blocks, changed_at, changed_by, changed_by_name
                        from documents_text where office = ? and kind = ? order by version desc""")
                .params(office, kind)
                .query((row, number) -> version(row))
                .list();
    }

    private static TextVersion version(ResultSet row) throws SQLException {
        return new TextVersion(
                row.getInt("version"),
                JdbcPaperStore.read(row.getString("blocks"), new TypeReference<>() {}),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getString("changed_by_name"));
    }

    @Override
    public boolean add(String office, String kind, TextVersion version) {
        return database.sql(
                                """
                                insert into documents_text
                                    (office, kind, version, blocks, changed_at, changed_by, changed_by_name)
                                values (?, ?, ?, ?::json, ?, ?, ?) on conflict do nothing""")
                        .params(
                                office,
                                kind,
                                version.version(),
                                JdbcPaperStore.json(version.blocks()),
                                version.changedAt().atOffset(ZoneOffset.UTC),
                                version.changedBy(),
                                version.name())
                        .update()
                == 1;
    }
}
