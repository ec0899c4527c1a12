package org.hemei.notifications.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.hemei.notifications.MailWish;
import org.hemei.notifications.MailWishStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMailWishStore implements MailWishStore {

    private final JdbcClient database;

    JdbcMailWishStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<MailWish> find(String username) {
        return database.sql("select address, language, each, digest from notifications_preference where username = ?")
                .param(username)
                .query((row, number) -> new MailWish(
                        row.getString("address"),
                        Locale.forLanguageTag(row.getString("language")),
                        row.getBoolean("each"),
                        row.getBoolean("digest")))
                .optional();
    }

    @Override
    public void keep(String username, MailWish wish, Instant at) {
        database.sql(
                        """
                        insert into notifications_preference (username, address, language, each, digest, changed_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (username) do update set address = excluded.address, language = excluded.language,
                            each = excluded.each, digest = excluded.digest, changed_at = excluded.changed_at""")
                .params(
                        username,
                        wish.address(),
                        wish.language().toLanguageTag(),
                        wish.each(),
                        wish.digest(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void forget(String username) {
        database.sql("delete from notifications_preference where username = ?")
                .param(username)
                .update();
    }
}
