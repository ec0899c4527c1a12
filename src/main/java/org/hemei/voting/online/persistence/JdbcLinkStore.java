package org.hemei.voting.online.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hemei.platform.CityTime;
import org.hemei.voting.online.BallotLink;
import org.hemei.voting.online.LinkStore;
import org.hemei.voting.online.SingleLetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLinkStore implements LinkStore {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    JdbcLinkStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    @Override
    public void replace(List<BallotLink> links) {
        batches.batchUpdate(
                """
                insert into voting_ballot_link (count_no, unit, token_sha256, making, made_at) values (?, ?, ?, ?, ?)
                on conflict (count_no, unit) do update set token_sha256 = excluded.token_sha256,
                    making = excluded.making, made_at = excluded.made_at
                where voting_ballot_link.used_at is null""",
                links.stream()
                        .map(link -> new Object[] {
                            link.countNo(), link.unit(), link.tokenSha256(), link.making(), CityTime.at(link.madeAt())
                        })
                        .toList());
    }

    @Override
    public boolean revoke(String countNo, String unit) {
        return database.sql(
                                """
                                update voting_ballot_link set token_sha256 = null
                                where count_no = ? and unit = ? and used_at is null and token_sha256 is not null""")
                        .params(countNo, unit)
                        .update()
                == 1;
    }

    @Override
    public List<BallotLink> of(String countNo) {
        return database.sql("select * from voting_ballot_link where count_no = ?")
                .param(countNo)
                .query((row, number) -> link(row))
                .list();
    }

    @Override
    public Optional<BallotLink> of(String countNo, String unit) {
        return database.sql("select * from voting_ballot_link where count_no = ? and unit = ?")
                .params(countNo, unit)
                .query((row, number) -> link(row))
                .optional();
    }

    @Override
    public void add(String countNo, SingleLetter letter) {
        database.sql(
                        """
                        insert into voting_ballot_letter (count_no, unit, making, reason, made_at, made_by_name)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        countNo,
                        letter.unit(),
                        letter.making(),
                        letter.reason(),
                        CityTime.at(letter.madeAt()),
                        letter.madeByName())
                .update();
    }

    @Override
    public List<SingleLetter> singleLetters(String countNo) {
        return database.sql("select * from voting_ballot_letter where count_no = ? order by id desc")
                .param(countNo)
                .query((row, number) -> new SingleLetter(
                        row.getString("unit"),
                        row.getInt("making"),
                        row.getString("reason"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by_name")))
                .list();
    }

    @Override
    public Optional<BallotLink> find(String tokenSha256) {
        return database.sql("select * from voting_ballot_link where token_sha256 = ?")
                .param(tokenSha256)
                .query((row, number) -> link(row))
                .optional();
    }

    private static BallotLink link(ResultSet row) throws SQLException {
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new BallotLink(
                row.getString("count_no"),
                row.getString("unit"),
                row.getString("token_sha256"),
                row.getInt("making"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant(),
                row.getString("submission"));
    }

    @Override
    public void use(BallotLink link, Instant at, String submission) {
        database.sql("update voting_ballot_link set used_at = ?, submission = ? where count_no = ? and unit = ?")
                .params(CityTime.at(at), submission, link.countNo(), link.unit())
                .update();
    }
}
