package org.hemei.documents.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemei.documents.Attachment;
import org.hemei.documents.Attachment.Cause;
import org.hemei.documents.Attachment.Removal;
import org.hemei.documents.AttachmentKind;
import org.hemei.documents.AttachmentStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttachmentStore implements AttachmentStore {

    private final JdbcClient database;

    JdbcAttachmentStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Attachment add(NewAttachment attachment) {
        Attachment added = database.sql(
                        """
                        insert into documents_attachment (case_no, number, office, kind, paper, caption, name, type, size,
                            pages, sha256, kept_sha256, added_at, added_by, added_by_name)
                        select :caseNo, coalesce(max(number), 0) + 1, :office, :kind, :paper, :caption, :name, :type,
                            :size, :pages, :sha256, :keptSha256, :at, :by, :byName
                        from documents_attachment where case_no = :caseNo
                        returning *""")
                .param("caseNo", attachment.caseNo())
                .param("office", attachment.office())
                .param("kind", attachment.kind().name())
                .param("paper", attachment.paper())
                .param("caption", attachment.caption())
                .param("name", attachment.file().name())
                .param("type", attachment.file().type())
                .param("size", attachment.file().content().length)
                .param("pages", attachment.file().pages())
                .param("sha256", attachment.file().sha256())
                .param("keptSha256", attachment.keptSha256())
                .param("at", attachment.at().atOffset(ZoneOffset.UTC))
                .param("by", attachment.by().username())
                .param("byName", attachment.by().name())
                .query(JdbcAttachmentStore::attachment)
                .single();
        database.sql("insert into documents_attachment_file (attachment, content, preview) values (?, ?, ?)")
                .params(
                        added.id(),
                        attachment.file().content(),
                        attachment.file().preview())
                .update();
        return added;
    }

    @Override
    public List<Attachment> of(String caseNo) {
        return database.sql("select * from documents_attachment where case_no = ? order by number")
                .param(caseNo)
                .query(JdbcAttachmentStore::attachment)
                .list();
    }

    @Override
    public Optional<Attachment> find(String caseNo, long id) {
        return database.sql("select * from documents_attachment where case_no = ? and id = ?")
                .params(caseNo, id)
                .query(JdbcAttachmentStore::attachment)
                .optional();
    }

    @Override
    public Optional<byte[]> content(long id) {
        return bytes("select content from documents_attachment_file where attachment = ?", id);
    }

    @Override
    public Optional<byte[]> preview(long id) {
        return bytes("select preview from documents_attachment_file where attachment = ? and preview is not null", id);
    }

    private Optional<byte[]> bytes(String query, long id) {
        return database.sql(query)
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    @Override
    public void remove(long id, Removal removal, String username) {
        database.sql(
                        """
                        update documents_attachment set removed_at = ?, removed_by = ?, removed_by_name = ?,
                            removal_cause = ?, removal_reason = ? where id = ?""")
                .params(
                        removal.at().atOffset(ZoneOffset.UTC),
                        username,
                        removal.by(),
                        removal.cause().name(),
                        removal.reason(),
                        id)
                .update();
        database.sql("delete from documents_attachment_file where attachment = ?")
                .param(id)
                .update();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("office"),
                AttachmentKind.valueOf(row.getString("kind")),
                row.getObject("paper", Long.class),
                row.getString("caption"),
                row.getString("name"),
                row.getString("type"),
                row.getInt("size"),
                row.getInt("pages"),
                row.getString("sha256"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by_name"),
                removal(row));
    }

    private static @Nullable Removal removal(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("removed_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Removal(
                        at.toInstant(),
                        Objects.requireNonNull(row.getString("removed_by_name")),
                        Cause.valueOf(row.getString("removal_cause")),
                        Objects.requireNonNull(row.getString("removal_reason")));
    }
}
