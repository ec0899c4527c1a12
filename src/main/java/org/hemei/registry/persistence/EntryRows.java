package org.hemei.registry.persistence;

import java.util.List;
import java.util.Optional;
import org.hemei.registry.Compound;
import org.hemei.registry.Contract;
import org.hemei.registry.Entry;
import org.hemei.registry.Firm;
import org.hemei.registry.ProjectHead;
import org.hemei.registry.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of the registers that are of the whole city, of which there are some hundreds. */
@Component
class EntryRows {

    private final JdbcClient database;

    EntryRows(JdbcClient database) {
        this.database = database;
    }

    /** How a register is kept in its table. */
    private record Kept(String select, String key, Class<? extends Entry> type, @Nullable String ofCompound) {

        static Kept of(Register register) {
            return switch (register) {
                case COMPOUNDS ->
                    new Kept("select code, name, community from registry_compound", "code", Compound.class, "code");
                case FIRMS ->
                    new Kept("select credit_code, name, phone from registry_firm", "credit_code", Firm.class, null);
                case MANAGERS ->
                    new Kept(
                            "select compound, firm, name, phone, since from registry_manager",
                            "compound",
                            ProjectHead.class,
                            "compound");
                case CONTRACTS ->
                    new Kept(
                            """
                            select compound, firm, kind, begins_on, ends_on, fee, filed_on
                            from registry_contract""",
                            "compound || '/' || begins_on",
                            Contract.class,
                            "compound");
                case UNITS -> throw new IllegalArgumentException("units are kept apart");
            };
        }
    }

    List<Entry> all(Register register, @Nullable String compound) {
        Kept kept = Kept.of(register);
        String of = compound == null ? "" : " where " + kept.ofCompound() + " = :compound";
        return List.copyOf(database.sql(kept.select() + of + " order by " + kept.key())
                .param("compound", compound)
                .query(kept.type())
                .list());
    }

    Optional<Entry> find(Register register, String key) {
        Kept kept = Kept.of(register);
        return database.sql(kept.select() + " where " + kept.key() + " = ?")
                .param(key)
                .query(kept.type())
                .optional()
                .map(entry -> entry);
    }

    List<String> servedBy(String firm) {
        return database.sql(
                        """
                        select compound from registry_contract where firm = :firm
                        union select compound from registry_manager where firm = :firm""")
                .param("firm", firm)
                .query(String.class)
                .list();
    }

    void put(Entry entry) {
        if (entry instanceof Contract contract) {
            put(contract);
            return;
        }
        database.sql(
                        switch (entry.register()) {
                            case COMPOUNDS ->
                                """
                                insert into registry_compound (code, name, community) values (:code, :name, :community)
                                on conflict (code) do update set name = :name, community = :community""";
                            case FIRMS ->
                                """
                                insert into registry_firm (credit_code, name, phone) values (:creditCode, :name, :phone)
                                on conflict (credit_code) do update set name = :name, phone = :phone""";
                            case MANAGERS ->
                                """
                                insert into registry_manager (compound, firm, name, phone, since)
                                values (:compound, :firm, :name, :phone, :since)
                                on conflict (compound) do update
                                    set firm = :firm, name = :name, phone = :phone, since = :since""";
                            case UNITS, CONTRACTS ->
                                throw new IllegalArgumentException("kept in another way: " + entry.key());
                        })
                .paramSource(entry)
                .update();
    }

    private void put(Contract contract) {
        database.sql(
                        """
                        insert into registry_contract (compound, begins_on, firm, kind, ends_on, fee, filed_on)
                        values (:compound, :begins, :firm, :kind, cast(:ends as date), :fee, cast(:filed as date))
                        on conflict (compound, begins_on) do update set firm = excluded.firm, kind = excluded.kind,
                            ends_on = excluded.ends_on, fee = excluded.fee, filed_on = excluded.filed_on""")
                .param("compound", contract.compound())
                .param("begins", contract.beginsOn())
                .param("firm", contract.firm())
                .param("kind", contract.kind().name())
                .param("ends", contract.endsOn())
                .param("fee", contract.fee())
                .param("filed", contract.filedOn())
                .update();
    }

    void remove(Register register, String key) {
        String table = register == Register.CONTRACTS ? "registry_contract" : "registry_manager";
        if (register != Register.CONTRACTS && register != Register.MANAGERS) {
            throw new IllegalArgumentException("nothing is struck off " + register);
        }
        database.sql("delete from " + table + " where " + Kept.of(register).key() + " = ?")
                .param(key)
                .update();
    }
}
