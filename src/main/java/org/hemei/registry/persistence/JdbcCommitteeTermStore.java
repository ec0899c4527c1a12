package org.hemei.registry.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTermStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCommitteeTermStore implements CommitteeTermStore {

    private final JdbcClient database;

    JdbcCommitteeTermStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(CommitteeTerm term) {
        database.sql(
                        """
                        insert into registry_committee_term (compound, begins_on, ends_on, seats, chair)
                        values (:compound, :beginsOn, :endsOn, :seats, :chair)""")
                .paramSource(term)
                .update();
    }

    @Override
    public Optional<CommitteeTerm> latest(String compound) {
        return database.sql(
                        """
                        select compound, begins_on, ends_on, seats, chair from registry_committee_term
                        where compound = ? order by begins_on desc limit 1""")
                .param(compound)
                .query(CommitteeTerm.class)
                .optional();
    }

    @Override
    public List<CommitteeTerm> endingBy(LocalDate day, Collection<String> communities) {
        return database.sql(
                        """
                        select * from (
                            select distinct on (t.compound) t.compound, t.begins_on, t.ends_on, t.seats, t.chair
                            from registry_committee_term t
                            join registry_compound c on c.code = t.compound
                            where c.community in (:communities)
                            order by t.compound, t.begins_on desc) latest
                        where ends_on <= :day order by ends_on, compound""")
                .param("communities", communities)
                .param("day", day)
                .query(CommitteeTerm.class)
                .list();
    }

    @Override
    public Optional<CommitteeTerm> begunBy(LocalDate day, String compound) {
        return database.sql(
                        """
                        select compound, begins_on, ends_on, seats, chair from registry_committee_term
                        where compound = ? and begins_on <= ? order by begins_on desc limit 1""")
                .params(compound, day)
                .query(CommitteeTerm.class)
                .optional();
    }

    @Override
    public void endEarly(CommitteeTerm term, LocalDate day) {
        database.sql("update registry_committee_term set ends_on = ? where compound = ? and begins_on = ?")
                .params(day, term.compound(), term.beginsOn())
                .update();
    }

    @Override
    public void lock(String compound, LocalDate termBeginsOn) {
        database.sql("select id from registry_committee_term where compound = ? and begins_on = ? for update")
                .params(compound, termBeginsOn)
                .query(Long.class)
                .optional();
    }

    @Override
    public void chairedBy(String compound, LocalDate termBeginsOn, @Nullable String chair) {
        database.sql("update registry_committee_term set chair = :chair where compound = :compound and begins_on = :on")
                .param("chair", chair)
                .param("compound", compound)
                .param("on", termBeginsOn)
                .update();
    }
}
