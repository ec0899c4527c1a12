package org.hemei.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemei.registry.Register;
import org.hemei.registry.RegisterColumn;
import org.hemei.registry.RegisterUpload;
import org.hemei.registry.RegisterUploadStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRegisterUploadStore implements RegisterUploadStore {

    private static final String SELECT = "select * from registry_upload where register = ? and scope = ?";

    private final JdbcClient database;

    JdbcRegisterUploadStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void put(RegisterUpload upload) {
        List<RegisterColumn> columns = new ArrayList<>(upload.said().keySet());
        database.sql(
                        """
                        insert into registry_upload (register, scope, file_name, file, columns, headings, uploaded_at,
                            uploaded_by, uploaded_by_name)
                        values (:register, :scope, :fileName, :file, :columns, :headings, :at, :by, :byName)
                        on conflict (register, scope) do update set file_name = :fileName, file = :file,
                            columns = :columns, headings = :headings, uploaded_at = :at, uploaded_by = :by,
                            uploaded_by_name = :byName""")
                .param("register", upload.register().name())
                .param("scope", upload.scope())
                .param("fileName", upload.fileName())
                .param("file", upload.file())
                .param("columns", columns.stream().map(RegisterColumn::name).toArray(String[]::new))
                .param("headings", columns.stream().map(upload.said()::get).toArray(String[]::new))
                .param("at", upload.at().atOffset(ZoneOffset.UTC))
                .param("by", upload.username())
                .param("byName", upload.name())
                .update();
    }

    @Override
    public Optional<RegisterUpload> find(Register register, String scope) {
        return database.sql(SELECT)
                .params(register.name(), scope)
                .query(JdbcRegisterUploadStore::upload)
                .optional();
    }

    @Override
    public Optional<RegisterUpload> lock(Register register, String scope) {
        return database.sql(SELECT + " for update")
                .params(register.name(), scope)
                .query(JdbcRegisterUploadStore::upload)
                .optional();
    }

    @Override
    public void delete(Register register, String scope) {
        database.sql("delete from registry_upload where register = ? and scope = ?")
                .params(register.name(), scope)
                .update();
    }

    @Override
    public void deleteUploadedBefore(Instant moment) {
        database.sql("delete from registry_upload where uploaded_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static RegisterUpload upload(ResultSet row, int number) throws SQLException {
        String[] columns = (String[]) row.getArray("columns").getArray();
        String[] headings = (String[]) row.getArray("headings").getArray();
        Map<RegisterColumn, String> said = new EnumMap<>(RegisterColumn.class);
        for (int i = 0; i < columns.length; i++) {
            said.put(RegisterColumn.valueOf(columns[i]), headings[i]);
        }
        return new RegisterUpload(
                Register.valueOf(row.getString("register")),
                row.getString("scope"),
                row.getString("file_name"),
                row.getBytes("file"),
                said,
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("uploaded_by"),
                row.getString("uploaded_by_name"));
    }
}
