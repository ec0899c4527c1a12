package org.hemei.election.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemei.election.ElectionLine;
import org.hemei.election.ElectionSearch;
import org.hemei.election.Kind;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcElectionSearch implements ElectionSearch {

    private static final String LINE =
            """
            select e.election_no, c.name as compound_name, o.name as street_name, e.kind, e.seats, e.step, e.outcome,
                e.opened_at, (select min(d.due) from election_deadline d
                    where d.election_no = e.election_no and d.met_at is null) as due
            from election e
            join registry_compound c on c.code = e.compound
            join offices_office o on o.code = e.street
            """;

    private static final String ROLL_POSTED = "election.rollPublication";
    private static final String CANDIDATES_POSTED = "election.candidatePublication";
    private static final String OBJECTIONS = "voting.resultObjectionDays";
    private static final String DEFENCE = "election.removalDefence";

    private final JdbcClient database;

    JdbcElectionSearch(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<ElectionLine> find(@Nullable Collection<String> streets, @Nullable Boolean ended, PageRequest page) {
        if (streets != null && streets.isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("true");
        if (streets != null) {
            where.append(" and e.street in (:streets)");
            parameters.put("streets", streets);
        }
        if (ended != null) {
            where.append(ended ? " and e.ended_at is not null" : " and e.ended_at is null");
        }
        if (!page.after().isEmpty()) {
            if (page.after().size() != 2) {
                throw PageRequest.malformedCursor();
            }
            where.append(" and (e.opened_at, e.election_no) < (:afterAt, :afterNo)");
            parameters.put("afterAt", PageRequest.time(page.after().get(0)));
            parameters.put("afterNo", page.after().get(1));
        }
        return database.sql(LINE + "where " + where + " order by e.opened_at desc, e.election_no desc limit :limit")
                .params(parameters)
                .param("limit", page.size() + 1)
                .query(ElectionLine.class)
                .list();
    }

    @Override
    public Optional<String> openIn(String compound) {
        return open(compound, List.of(Kind.FIRST, Kind.RE_ELECTION));
    }

    @Override
    public Optional<String> openByElectionIn(String compound) {
        return open(compound, List.of(Kind.BY_ELECTION));
    }

    @Override
    public Optional<String> uncheckedRemovalIn(String compound) {
        return database.sql(
                        """
                        select election_no from election
                        where compound = ? and ended_at is null and kind = 'REMOVAL' and step = 'PROPOSAL' limit 1""")
                .param(compound)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<String> openRemovalOf(long memberId) {
        return database.sql(
                        """
                        select e.election_no from election_removal r join election e using (election_no)
                        where r.member_id = ? and e.ended_at is null and e.outcome is null limit 1""")
                .param(memberId)
                .query(String.class)
                .optional();
    }

    private Optional<String> open(String compound, List<Kind> kinds) {
        return database.sql(
                        """
                        select election_no from election
                        where compound = :compound and ended_at is null and kind in (:kinds)""")
                .param("compound", compound)
                .param("kinds", kinds.stream().map(Kind::name).toList())
                .query(String.class)
                .optional();
    }

    @Override
    public List<Overdue> overdue(@Nullable Collection<String> streets, LocalDate day) {
        if (streets != null && streets.isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("day", day);
        parameters.put("posted", List.of(ROLL_POSTED, CANDIDATES_POSTED, OBJECTIONS, DEFENCE));
        if (streets != null) {
            parameters.put("streets", streets);
        }
        return database.sql(
                        """
                        select e.election_no, e.compound, c.name as compound_name, d.rule, d.due, d.source_zh,
                            d.source_en, d.certainty
                        from election_deadline d
                        join election e using (election_no)
                        join registry_compound c on c.code = e.compound
                        where e.ended_at is null and d.met_at is null and d.due < :day and d.rule not in (:posted)
                        """
                                + (streets == null ? "" : "and e.street in (:streets) ")
                                + "order by d.due, e.election_no")
                .params(parameters)
                .query(Overdue.class)
                .list();
    }

    @Override
    public List<ElectionLine> allOpenIn(String compound) {
        return database.sql(LINE + "where e.compound = ? and e.ended_at is null order by e.opened_at desc")
                .param(compound)
                .query(ElectionLine.class)
                .list();
    }

    @Override
    public List<ElectionLine> latestIn(String compound, int most) {
        return database.sql(LINE + "where e.compound = ? order by e.opened_at desc, e.election_no desc limit ?")
                .params(compound, most)
                .query(ElectionLine.class)
                .list();
    }
}
