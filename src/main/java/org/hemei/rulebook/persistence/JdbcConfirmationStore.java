package org.hemei.rulebook.persistence;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.hemei.platform.CityTime;
import org.hemei.rulebook.Confirmation;
import org.hemei.rulebook.ConfirmationStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConfirmationStore implements ConfirmationStore {

    private final JdbcClient database;

    JdbcConfirmationStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Confirmation> find(String profile, int version) {
        return database.sql(
                        """
                        select profile, version, confirmed_by, confirmed_at, reason from rulebook_confirmation
                        where profile = ? and version = ?""")
                .params(profile, version)
                .query((row, number) -> new Confirmation(
                        row.getString("profile"),
                        row.getInt("version"),
                        row.getString("confirmed_by"),
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .optional();
    }

    @Override
    public boolean add(Confirmation confirmation) {
        return database.sql(
                                """
                                insert into rulebook_confirmation (profile, version, confirmed_by, confirmed_at, reason)
                                values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                confirmation.profile(),
                                confirmation.version(),
                                confirmation.confirmedBy(),
                                CityTime.at(confirmation.confirmedAt()),
                                confirmation.reason())
                        .update()
                == 1;
    }
}
