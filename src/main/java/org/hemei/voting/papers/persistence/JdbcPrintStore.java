package org.hemei.voting.papers.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.voting.count.Receipt;
import org.hemei.voting.papers.BallotPrint;
import org.hemei.voting.papers.PrintStore;
import org.hemei.voting.papers.Reprint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPrintStore implements PrintStore {

    private final JdbcClient database;

    JdbcPrintStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public long add(String countNo, List<Receipt> printed, Actor actor, Instant at) {
        return database.sql(
                        """
                        insert into voting_ballot_print
                            (count_no, units, ballots, printed_at, printed_by, printed_by_name)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .param(countNo)
                .param(texts(printed, Receipt::unit))
                .param(texts(printed, Receipt::ballot))
                .params(CityTime.at(at), actor.username(), actor.name())
                .query(Long.class)
                .single();
    }

    private static String[] texts(List<Receipt> receipts, Function<Receipt, String> text) {
        return receipts.stream().map(text).toArray(String[]::new);
    }

    @Override
    public List<BallotPrint> prints(String countNo) {
        return database.sql("select * from voting_ballot_print where count_no = ? order by id")
                .param(countNo)
                .query((row, number) -> new BallotPrint(
                        row.getLong("id"),
                        row.getString("count_no"),
                        list(row, "units"),
                        list(row, "ballots"),
                        row.getObject("printed_at", OffsetDateTime.class).toInstant(),
                        row.getString("printed_by"),
                        row.getString("printed_by_name")))
                .list();
    }

    @Override
    public long ask(String countNo, List<Receipt> replaced, String reason, Actor actor, Instant at) {
        return database.sql(
                        """
                        insert into voting_reprint
                            (count_no, units, ballots, reason, requested_at, requested_by, requested_by_name)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(countNo)
                .param(texts(replaced, Receipt::unit))
                .param(texts(replaced, Receipt::ballot))
                .params(reason, CityTime.at(at), actor.username(), actor.name())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Reprint> reprints(String countNo) {
        return database.sql("select * from voting_reprint where count_no = ? order by id desc")
                .param(countNo)
                .query((row, number) -> reprint(row))
                .list();
    }

    @Override
    public Optional<Reprint> lock(String countNo, long id) {
        return database.sql("select * from voting_reprint where count_no = ? and id = ? for update")
                .params(countNo, id)
                .query((row, number) -> reprint(row))
                .optional();
    }

    private static Reprint reprint(ResultSet row) throws SQLException {
        return new Reprint(
                row.getLong("id"),
                row.getString("count_no"),
                list(row, "units"),
                list(row, "ballots"),
                row.getString("reason"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("requested_by"),
                row.getString("requested_by_name"),
                instant(row, "approved_at"),
                row.getString("approved_by"),
                row.getString("approved_by_name"),
                row.getObject("print", Long.class));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    @Override
    public void approve(long id, Actor actor, Instant at) {
        database.sql("update voting_reprint set approved_at = ?, approved_by = ?, approved_by_name = ? where id = ?")
                .params(CityTime.at(at), actor.username(), actor.name(), id)
                .update();
    }

    @Override
    public void printed(long id, long print) {
        database.sql("update voting_reprint set print = ? where id = ?")
                .params(print, id)
                .update();
    }
}
