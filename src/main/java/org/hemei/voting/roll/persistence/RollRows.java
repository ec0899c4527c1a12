package org.hemei.voting.roll.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.hemei.registry.Area;
import org.hemei.voting.Weight;
import org.hemei.voting.roll.Objection;
import org.hemei.voting.roll.Publicity;
import org.hemei.voting.roll.RegisterState;
import org.hemei.voting.roll.Roll;
import org.hemei.voting.roll.RollChange;
import org.hemei.voting.roll.RollTotals;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Signature;
import org.jspecify.annotations.Nullable;

/** Makes rolls, objections and changes of their rows. */
final class RollRows {

    private RollRows() {}

    static Roll roll(ResultSet row, int number) throws SQLException {
        Long survey = row.getObject("survey", Long.class);
        return new Roll(
                row.getString("vote_no"),
                row.getString("compound"),
                row.getString("street"),
                Roll.State.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getString("source_sha256"),
                survey == null ? null : new Area(survey),
                register(row),
                new RollTotals(
                        row.getInt("units"),
                        new Weight(new Area(row.getLong("area")), row.getLong("heads")),
                        row.getInt("merged_heads"),
                        row.getInt("merged_units"),
                        row.getInt("developer_units")),
                publicity(row),
                row.getString("checksum"),
                signature(row, "signed"),
                signature(row, "frozen"),
                Objects.requireNonNull(signature(row, "changed")));
    }

    private static @Nullable RegisterState register(ResultSet row) throws SQLException {
        Instant at = instant(row, "register_at");
        return at == null
                ? null
                : new RegisterState(at, row.getInt("register_units"), new Area(row.getLong("register_area")));
    }

    private static @Nullable Publicity publicity(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("publicised_from", LocalDate.class);
        LocalDate until = row.getObject("publicised_until", LocalDate.class);
        return from == null || until == null ? null : new Publicity(from, until, instant(row, "publicity_ended_at"));
    }

    static Objection objection(ResultSet row, int number) throws SQLException {
        return new Objection(
                row.getLong("id"),
                row.getString("unit"),
                row.getString("objector"),
                row.getString("body"),
                Objects.requireNonNull(signature(row, "raised")),
                row.getString("answer"),
                row.getBoolean("upheld"),
                signature(row, "answered"),
                row.getString("dispute_no"));
    }

    static RollChange change(ResultSet row, int number) throws SQLException {
        return new RollChange(
                row.getInt("number"),
                RollChange.State.valueOf(row.getString("state")),
                row.getString("unit"),
                unit(row.getString("before")),
                unit(row.getString("after")),
                row.getString("reason"),
                Objects.requireNonNull(signature(row, "entered")),
                signature(row, "decided"),
                row.getString("checksum"),
                row.getString("dropped_because"));
    }

    private static @Nullable RollUnit unit(@Nullable String canonical) {
        return canonical == null ? null : RollUnit.parse(canonical);
    }

    private static @Nullable Signature signature(ResultSet row, String what) throws SQLException {
        Instant at = instant(row, what + "_at");
        return at == null ? null : new Signature(row.getString(what + "_by"), row.getString(what + "_by_name"), at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
