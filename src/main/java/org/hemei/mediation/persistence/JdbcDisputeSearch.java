package org.hemei.mediation.persistence;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemei.mediation.CaseDeadline;
import org.hemei.mediation.DisputeFilter;
import org.hemei.mediation.DisputeLine;
import org.hemei.mediation.DisputeSearch;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDisputeSearch implements DisputeSearch {

    private static final String LINE =
            """
            select d.case_no, d.title, t.parties, c.name as compound_name, d.category, d.state, d.outcome, d.tier,
                d.office, o.name as office_name, o.tier as office_tier, d.registered_at as opened_at, d.accepted_at
            from mediation_dispute d
            join tasks_case t on t.case_no = d.case_no
            join registry_compound c on c.code = d.compound
            join offices_office o on o.code = d.office
            """;

    private static final Pattern PHONE_END = Pattern.compile("[0-9]{4}");

    private static final RowMapper<CaseDeadline> DEADLINE = new SimplePropertyRowMapper<>(CaseDeadline.class);

    private final JdbcClient database;

    JdbcDisputeSearch(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<DisputeLine> find(DisputeFilter filter, Actor actor, PageRequest page) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder(visible(actor, parameters));
        if (filter.state() != null) {
            where.append(" and d.state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.tier() != null) {
            where.append(" and d.tier = :tier");
            parameters.put("tier", filter.tier().name());
        }
        if (filter.query() != null && !filter.query().isBlank()) {
            String query = filter.query().strip().toLowerCase(Locale.ROOT);
            where.append(" and (position(:query in lower(d.case_no)) > 0 or position(:query in lower(d.title)) > 0"
                    + " or position(:query in lower(t.parties)) > 0 or position(:query in lower(c.name)) > 0"
                    + byName(actor) + byPhone(query, actor) + ")");
            parameters.put("own", actor.offices(Set.of(Role.MEDIATOR, Role.LEAD)));
            parameters.put("query", query);
        }
        if (!page.after().isEmpty()) {
            where.append(" and (d.registered_at, d.case_no) < (:afterAt, :afterNo)");
            parameters.put("afterAt", at(page.after()));
            parameters.put("afterNo", page.after().get(1));
        }
        return database.sql(LINE + "where " + where + " order by d.registered_at desc, d.case_no desc limit :limit")
                .params(parameters)
                .param("limit", page.size() + 1)
                .query(DisputeLine.class)
                .list();
    }

    @Override
    public List<DisputeLine> openIn(String compound, Actor actor, int most) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        String visible = visible(actor, parameters);
        return database.sql(LINE + "where d.compound = :compound and d.closed_at is null and " + visible
                        + " order by d.registered_at desc, d.case_no desc limit :most")
                .params(parameters)
                .param("compound", compound)
                .param("most", most)
                .query(DisputeLine.class)
                .list();
    }

    @Override
    public Map<String, List<CaseDeadline>> deadlines(List<String> caseNos) {
        Map<String, List<CaseDeadline>> deadlines = new HashMap<>();
        if (!caseNos.isEmpty()) {
            database.sql("select * from mediation_deadline where case_no in (:caseNos) order by case_no, position")
                    .param("caseNos", caseNos)
                    .query((row, number) -> deadlines
                            .computeIfAbsent(row.getString("case_no"), none -> new ArrayList<>())
                            .add(DEADLINE.mapRow(row, number)))
                    .list();
        }
        return deadlines;
    }

    /** Those who handle a case find it by the parties' full names, which nobody else may try out. */
    private static String byName(Actor actor) {
        return actor.offices(Set.of(Role.MEDIATOR, Role.LEAD)).isEmpty()
                ? ""
                : " or (d.office in (:own) and exists (select 1 from mediation_party p where p.case_no = d.case_no"
                        + " and position(:query in lower(p.name)) > 0))";
    }

    /**
     * A masked telephone still shows its last four digits, so whoever may see the case finds it by them; one that is too
     * short to show anything finds it only for those who handle it. The index answers before any case is looked at.
     */
    private static String byPhone(String query, Actor actor) {
        if (!PHONE_END.matcher(query).matches()) {
            return "";
        }
        String ending = "d.case_no in (select p.case_no from mediation_party p where right(p.phone, 4) = :query";
        String shown = " or " + ending + " and length(p.phone) >= 8)";
        return actor.offices(Set.of(Role.MEDIATOR, Role.LEAD)).isEmpty()
                ? shown
                : shown + " or d.office in (:own) and " + ending + ")";
    }

    /** The same rule as for opening a case: the offices that have or had it, whoever registered it, and auditors. */
    private static String visible(Actor actor, Map<String, @Nullable Object> parameters) {
        if (actor.has(Role.AUDITOR)) {
            return "true";
        }
        parameters.put("me", actor.username());
        Set<String> own = actor.offices(Set.of(Role.MEDIATOR, Role.LEAD));
        if (own.isEmpty()) {
            return "d.registered_by = :me";
        }
        parameters.put("offices", own);
        return "(d.office in (:offices) or d.registered_by = :me or exists (select 1 from mediation_stage s"
                + " where s.case_no = d.case_no and s.office in (:offices)))";
    }

    private static OffsetDateTime at(List<String> after) {
        if (after.size() != 2) {
            throw PageRequest.malformedCursor();
        }
        return PageRequest.time(after.get(0));
    }
}
