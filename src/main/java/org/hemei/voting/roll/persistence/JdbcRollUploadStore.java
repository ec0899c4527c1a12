package org.hemei.voting.roll.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hemei.registry.Area;
import org.hemei.voting.roll.Column;
import org.hemei.voting.roll.RollUpload;
import org.hemei.voting.roll.RollUploadStore;
import org.hemei.voting.roll.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRollUploadStore implements RollUploadStore {

    private static final String SELECT = "select * from voting_roll_upload where vote_no = ?";

    private final JdbcClient database;

    JdbcRollUploadStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void put(RollUpload upload) {
        Area survey = upload.survey();
        database.sql(
                        """
                        insert into voting_roll_upload (vote_no, file_name, file, register_at, headings, survey, uploaded_at,
                            uploaded_by, uploaded_by_name)
                        values (:voteNo, :fileName, :file, cast(:registerAt as timestamptz), :headings, :survey, :at, :by, :byName)
                        on conflict (vote_no) do update set file_name = :fileName, file = :file,
                            register_at = excluded.register_at, headings = :headings,
                            survey = :survey, uploaded_at = :at, uploaded_by = :by, uploaded_by_name = :byName""")
                .param("voteNo", upload.voteNo())
                .param("fileName", upload.fileName())
                .param("file", upload.file())
                .param(
                        "registerAt",
                        upload.registerAt() == null ? null : upload.registerAt().atOffset(ZoneOffset.UTC))
                .param(
                        "headings",
                        Arrays.stream(Column.values())
                                .map(column -> upload.said().getOrDefault(column, ""))
                                .toArray(String[]::new))
                .param("survey", survey == null ? null : survey.hundredths())
                .param("at", upload.by().at().atOffset(ZoneOffset.UTC))
                .param("by", upload.by().username())
                .param("byName", upload.by().name())
                .update();
    }

    @Override
    public Optional<RollUpload> find(String voteNo) {
        return database.sql(SELECT)
                .param(voteNo)
                .query((row, number) -> upload(row))
                .optional();
    }

    @Override
    public Optional<RollUpload> lock(String voteNo) {
        return database.sql(SELECT + " for update")
                .param(voteNo)
                .query((row, number) -> upload(row))
                .optional();
    }

    @Override
    public void delete(String voteNo) {
        database.sql("delete from voting_roll_upload where vote_no = ?")
                .param(voteNo)
                .update();
    }

    @Override
    public void deleteUploadedBefore(Instant moment) {
        database.sql("delete from voting_roll_upload where uploaded_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static RollUpload upload(ResultSet row) throws SQLException {
        String[] headings = (String[]) row.getArray("headings").getArray();
        Map<Column, String> said = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            if (!headings[column.ordinal()].isEmpty()) {
                said.put(column, headings[column.ordinal()]);
            }
        }
        OffsetDateTime registerAt = row.getObject("register_at", OffsetDateTime.class);
        Long survey = row.getObject("survey", Long.class);
        return new RollUpload(
                row.getString("vote_no"),
                row.getString("file_name"),
                row.getBytes("file"),
                registerAt == null ? null : registerAt.toInstant(),
                said,
                survey == null ? null : new Area(survey),
                new Signature(
                        row.getString("uploaded_by"),
                        row.getString("uploaded_by_name"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant()));
    }
}
