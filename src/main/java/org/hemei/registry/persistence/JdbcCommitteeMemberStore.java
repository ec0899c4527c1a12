package org.hemei.registry.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hemei.registry.CommitteeMember;
import org.hemei.registry.CommitteeMemberStore;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCommitteeMemberStore implements CommitteeMemberStore {

    private static final String MEMBER =
            """
            select id, compound, term_begins_on, rank, name, unit, seat, since, until, ended_because, suspended_since
            from registry_committee_member\s""";

    private final JdbcClient database;

    JdbcCommitteeMemberStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(CommitteeTerm term, String name, @Nullable String unit, Seat seat, @Nullable LocalDate since) {
        database.sql(
                        """
                        insert into registry_committee_member (compound, term_begins_on, rank, name, unit, seat, since)
                        select :compound, :begins, coalesce(max(rank), 0) + 1, :name, :unit, :seat, cast(:since as date)
                        from registry_committee_member where compound = :compound and term_begins_on = :begins""")
                .param("compound", term.compound())
                .param("begins", term.beginsOn())
                .param("name", name)
                .param("unit", unit)
                .param("seat", seat.name())
                .param("since", since)
                .update();
    }

    @Override
    public List<CommitteeMember> of(CommitteeTerm term) {
        return database.sql(MEMBER + "where compound = ? and term_begins_on = ? order by rank")
                .params(term.compound(), term.beginsOn())
                .query(CommitteeMember.class)
                .list();
    }

    @Override
    public Optional<CommitteeMember> find(long id) {
        return database.sql(MEMBER + "where id = ?")
                .param(id)
                .query(CommitteeMember.class)
                .optional();
    }

    @Override
    public Optional<CommitteeMember> lock(long id) {
        return database.sql(MEMBER + "where id = ? for update")
                .param(id)
                .query(CommitteeMember.class)
                .optional();
    }

    @Override
    public void update(CommitteeMember member) {
        database.sql(
                        """
                        update registry_committee_member set seat = :seat, since = :since, until = :until,
                            ended_because = :because, suspended_since = :suspended
                        where id = :id""")
                .param("id", member.id())
                .param("seat", member.seat().name())
                .param("since", member.since())
                .param("until", member.until())
                .param(
                        "because",
                        member.endedBecause() == null
                                ? null
                                : member.endedBecause().name())
                .param("suspended", member.suspendedSince())
                .update();
    }
}
