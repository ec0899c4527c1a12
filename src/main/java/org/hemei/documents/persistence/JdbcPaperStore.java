package org.hemei.documents.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemei.documents.IssuedPaper;
import org.hemei.documents.Paper;
import org.hemei.documents.PaperStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPaperStore implements PaperStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient database;
    private final JdbcTemplate batches;

    JdbcPaperStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    @Override
    public Optional<String> numberOf(String caseNo, String office) {
        return database.sql("select number from documents_case_number where case_no = ? and office = ?")
                .params(caseNo, office)
                .query(String.class)
                .optional();
    }

    @Override
    public int draw(String office, int year) {
        return database.sql(
                        """
                        insert into documents_counter (office, year, last) values (?, ?, 1)
                        on conflict (office, year) do update set last = documents_counter.last + 1 returning last""")
                .params(office, year)
                .query(Integer.class)
                .single();
    }

    @Override
    public void keepNumber(String caseNo, String office, String number) {
        database.sql("insert into documents_case_number (case_no, office, number) values (?, ?, ?)")
                .params(caseNo, office, number)
                .update();
    }

    @Override
    public void add(List<Paper> papers) {
        batches.batchUpdate(
                """
                insert into documents_paper (case_no, kind, template, title, office, issuer, number, language, facts,
                    texts, text_version, missing, check_code, check_url, audit_head, issued_at, issued_by, issued_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?, ?, ?, ?, ?, ?)""",
                papers.stream().map(JdbcPaperStore::row).toList());
    }

    private static Object[] row(Paper paper) {
        return new Object[] {
            paper.caseNo(),
            paper.kind(),
            paper.template(),
            paper.title(),
            paper.office(),
            paper.issuer(),
            paper.number(),
            paper.language(),
            json(paper.facts()),
            json(paper.texts()),
            paper.textVersion(),
            String.join("", paper.missing()),
            paper.checkCode(),
            paper.checkUrl(),
            paper.auditHead(),
            paper.issuedAt().atOffset(ZoneOffset.UTC),
            paper.issuedBy(),
            paper.issuedByName()
        };
    }

    @Override
    public List<IssuedPaper> of(String caseNo) {
        return database.sql(
                        """
                        select id, kind, title, facts->>'building' as part, number, office, issued_at, issued_by_name, missing
                        from documents_paper where case_no = ? order by id""")
                .param(caseNo)
                .query((row, number) -> new IssuedPaper(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("part"),
                        row.getString("number"),
                        row.getString("office"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getString("issued_by_name"),
                        characters(row.getString("missing"))))
                .list();
    }

    @Override
    public Optional<Paper> find(String caseNo, long id) {
        return database.sql("select * from documents_paper where case_no = ? and id = ?")
                .params(caseNo, id)
                .query((row, number) -> paper(row))
                .optional();
    }

    private static Paper paper(ResultSet row) throws SQLException {
        return new Paper(
                row.getString("case_no"),
                row.getString("kind"),
                row.getInt("template"),
                row.getString("title"),
                row.getString("office"),
                row.getString("issuer"),
                row.getString("number"),
                row.getString("language"),
                read(row.getString("facts"), new TypeReference<>() {}),
                read(row.getString("texts"), new TypeReference<Map<String, List<String>>>() {}),
                row.getInt("text_version"),
                characters(row.getString("missing")),
                row.getString("check_code"),
                row.getString("check_url"),
                row.getString("audit_head"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("issued_by"),
                row.getString("issued_by_name"));
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    @Override
    public Optional<Located> located(String checkCode) {
        return database.sql("select case_no, id from documents_paper where check_code = ?")
                .param(checkCode)
                .query(Located.class)
                .optional();
    }

    @Override
    public boolean isIssued(String checkCode) {
        return database.sql("select exists (select 1 from documents_paper where check_code = ?)")
                .param(checkCode)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Pdf> pdf(long id) {
        return database.sql("select pdf, sha256 from documents_pdf where paper = ?")
                .param(id)
                .query((row, number) -> new Pdf(row.getBytes("pdf"), row.getString("sha256")))
                .optional();
    }

    @Override
    public Pdf keep(long id, Pdf pdf, Instant at) {
        database.sql(
                        "insert into documents_pdf (paper, pdf, sha256, set_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(id, pdf.bytes(), pdf.sha256(), at.atOffset(ZoneOffset.UTC))
                .update();
        return pdf(id).orElseThrow();
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts, lists and maps can be written", impossible);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("what was stored cannot be read", corrupt);
        }
    }
}
