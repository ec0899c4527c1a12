package org.hemei.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hemei.audit.Audit;
import org.hemei.election.Opening;
import org.hemei.election.OpeningForm;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.hemei.platform.Conflict;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.registry.written.CreditCode;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people and rooms at one register: nobody undoes unseen what another has done. */
@DemoCityTest
class RegisterInBetweenTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Registers registers;

    @Autowired
    RegisterStore store;

    @Autowired
    Clock clock;

    private String compound = "";

    @BeforeEach
    void addCompound() {
        compound = "RB-" + UUID.randomUUID();
        application.getBean(Compounds.class).add(new Compound(compound, "档案苑", "YZ-QH-WT-YS"));
    }

    private <T> T as(String username, Function<Actor, T> action) {
        return CaseDriver.as(application, username, action);
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    private Entry keep(String username, Register register, Map<String, String> typed, long seen, boolean fresh) {
        String key = register == Register.UNITS ? "1-101" : typed.getOrDefault("creditcode", compound);
        return as(username, actor -> registers.keep(register, compound, fresh ? null : key, typed, seen, actor));
    }

    private static Map<String, String> unit(String owners) {
        return Map.of("building", "1", "unit", "101", "area", "90", "owners", owners, "reason", "登记");
    }

    /** A store that lets a colleague in right after something was read. */
    private RegisterStore interrupted(String after, Runnable colleague) {
        return (RegisterStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RegisterStore.class}, (proxy, method, arguments) -> {
                    Object read = method.invoke(store, arguments);
                    if (method.getName().equals(after)) {
                        colleague.run();
                    }
                    return read;
                });
    }

    @Test
    void whatAColleagueChangesWhileOneLooksIsNoticed() {
        keep("supervisor", Register.UNITS, unit("张三"), 0, true);
        RegisterImport imports = bean(RegisterImport.class);
        Actor supervisor = as("supervisor", actor -> actor);
        byte[] file = "楼栋,房号,面积,业主\n1,101,90,李四\n".getBytes(StandardCharsets.UTF_8);
        as("supervisor", actor -> {
            try {
                imports.upload(Register.UNITS, compound, "房屋.csv", new ByteArrayInputStream(file), actor);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        long seen = as("supervisor", actor -> registers.held(Register.UNITS, compound, "1-101", actor))
                .orElseThrow()
                .seen();
        RegisterImport slow = new RegisterImport(
                bean(RegisterUploadStore.class),
                interrupted("all", () -> keep("supervisor2", Register.UNITS, unit("王五"), seen, false)),
                registers,
                bean(RegistrySight.class),
                bean(EntryReaders.class),
                bean(Audit.class),
                clock);
        String tried =
                slow.tried(Register.UNITS, compound, supervisor).orElseThrow().seen();
        assertThatThrownBy(() -> as("supervisor", actor -> imports.take(Register.UNITS, compound, tried, actor)))
                .isInstanceOf(Conflict.class);

        long next = as("supervisor", actor -> registers.held(Register.UNITS, compound, "1-101", actor))
                .orElseThrow()
                .seen();
        Registers slowly = new Registers(
                interrupted("find", () -> keep("supervisor2", Register.UNITS, unit("赵六"), next, false)),
                bean(RegistrySight.class),
                bean(EntryReaders.class),
                bean(Audit.class),
                clock);
        Registers.Held held =
                slowly.held(Register.UNITS, compound, "1-101", supervisor).orElseThrow();
        assertThatThrownBy(() -> keep("supervisor", Register.UNITS, unit("李四"), held.seen(), false))
                .isInstanceOf(Conflict.class);
    }

    private long looks() {
        return bean(JdbcClient.class)
                .sql("select count(*) from audit_view where case_no = ?")
                .param(compound)
                .query(Long.class)
                .single();
    }

    @Test
    void whoeverSeesOwnersByNameLeavesATrace() throws IOException {
        keep("supervisor", Register.UNITS, unit("张三"), 0, true);
        long before = looks();
        as("supervisor", actor -> registers.held(Register.UNITS, compound, "1-101", actor));
        assertThat(looks()).isEqualTo(before + 1);
        Actor supervisor = as("supervisor", actor -> actor);
        RegisterImport imports = bean(RegisterImport.class);
        imports.upload(
                Register.UNITS,
                compound,
                "房屋.csv",
                new ByteArrayInputStream("业主".getBytes(StandardCharsets.UTF_8)),
                supervisor);
        imports.tried(Register.UNITS, compound, supervisor);
        assertThat(looks()).isEqualTo(before + 2);
    }

    @Test
    void filesThatNobodyWentOnWithAreForgottenAfterThirtyDays() {
        RegisterUploadStore uploads = bean(RegisterUploadStore.class);
        Instant limit = clock.instant().minus(RegisterImport.LEFT_LYING);
        String old = left(uploads, limit.minus(Duration.ofHours(1)));
        String young = left(uploads, limit.plus(Duration.ofHours(1)));
        bean(LeftRegisterUploads.class).forget();
        assertThat(uploads.find(Register.FIRMS, old)).isEmpty();
        assertThat(uploads.find(Register.FIRMS, young)).isPresent();
    }

    private static String left(RegisterUploadStore uploads, Instant at) {
        String scope = "TEST-" + UUID.randomUUID();
        uploads.put(new RegisterUpload(Register.FIRMS, scope, "企业.csv", new byte[] {1}, Map.of(), at, "x", "x"));
        return scope;
    }

    @Test
    void aFirmIsChangedWhereItServesAndEachOfItsCompoundsTellsOfIt() {
        String code = CreditCode.completed("91340100MB"
                + UUID.randomUUID().toString().replaceAll("[^0-9]", "7").substring(0, 7));
        Map<String, String> firm = new HashMap<>(Map.of("creditcode", code, "name", "甲物业", "reason", "登记"));
        keep("supervisor", Register.FIRMS, firm, 0, true);
        firm.put("name", "乙物业");
        long seen = as("supervisor", actor -> registers.held(Register.FIRMS, compound, code, actor))
                .orElseThrow()
                .seen();
        assertThatThrownBy(() -> keep("supervisor", Register.FIRMS, firm, seen, false))
                .isInstanceOf(InvalidInput.class);
        Map<String, String> manager = Map.of("creditcode", code, "name", "刘洋", "since", "2024-01-01", "reason", "到任");
        as("supervisor", actor -> registers.keep(Register.MANAGERS, compound, null, manager, 0, actor));
        keep("supervisor", Register.FIRMS, firm, seen, false);
        CompoundFiles files = bean(CompoundFiles.class);
        List<RegisterChange> kept = as("supervisor", actor -> files.history(compound, 0, actor));
        assertThat(kept)
                .extracting(RegisterChange::register)
                .containsExactly(Register.FIRMS, Register.MANAGERS, Register.FIRMS);
        List<RegisterChange> masked = as("auditor", actor -> files.history(compound, 0, actor));
        assertThat(masked)
                .as("words of the keepers may name owners")
                .extracting(RegisterChange::reason)
                .containsOnlyNulls();
    }

    @Test
    void aCompoundWithARunningElectionStaysInItsStreet() {
        String no = as("supervisor", actor -> bean(Opening.class).open(new OpeningForm(compound, "FIRST", "5"), actor));
        Map<String, String> moved =
                Map.of("code", compound, "name", "档案苑", "community", "YZ-QH-NH-AL", "reason", "区划调整");
        assertThatThrownBy(() -> keep("bureau", Register.COMPOUNDS, moved, 0, false))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors().toString()).contains("leftBehind", no));
        Map<String, String> nearby = new HashMap<>(moved);
        nearby.put("community", "YZ-QH-WT-GY");
        keep("bureau", Register.COMPOUNDS, nearby, 0, false);
    }

    @Test
    void whereMoreIsOpenThanIsListedTheFileSaysSo() {
        CompoundFilePart.Matter matter = new CompoundFilePart.Matter(
                "1", Phrase.of("registry.page"), Phrase.of("registry.page"), true, clock.instant(), "/");
        CompoundFilePart room = new CompoundFilePart() {
            @Override
            public Phrase title() {
                return Phrase.of("registry.page");
            }

            @Override
            public boolean isFor(Compound of, Actor actor) {
                return true;
            }

            @Override
            public List<Matter> matters(Compound of, Actor actor, int most) {
                return Collections.nCopies(Math.min(most, CompoundFiles.MATTERS + 5), matter);
            }
        };
        CompoundFiles files = new CompoundFiles(
                bean(RegistrySight.class),
                store,
                bean(CompoundStore.class),
                bean(CompoundUnits.class),
                bean(CommitteeTerms.class),
                bean(Offices.class),
                List.of(room),
                bean(Audit.class),
                clock);
        CompoundFile.Part part =
                as("supervisor", actor -> files.open(compound, actor)).parts().get(0);
        assertThat(part.more()).isTrue();
        assertThat(part.matters()).hasSize(CompoundFiles.MATTERS);
    }
}
