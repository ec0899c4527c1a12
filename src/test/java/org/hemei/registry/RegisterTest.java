package org.hemei.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.registry.written.CreditCode;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The register: brought up to date by files and one by one, and never without what it was before. */
@DemoCityTest
class RegisterTest {

    private static final String HEADING = "楼栋,房号,建筑面积(㎡),业主,状态,交付日期\n";
    private static final String ROWS = "1幢,101,90.00,王小明；李四,已售,2020年5月1日\n1幢,102,120.50,赵六,,\n10幢,1,60,,未售,\n";

    @Autowired
    ApplicationContext application;

    @Autowired
    Registers registers;

    @Autowired
    RegisterImport imports;

    @Autowired
    CompoundUnits units;

    @Autowired
    Clock clock;

    private String compound = "";

    @BeforeEach
    void addCompound() {
        compound = "RG-" + UUID.randomUUID();
        application.getBean(Compounds.class).add(new Compound(compound, "档案苑", "YZ-QH-WT-YS"));
    }

    private <T> T as(String username, Function<Actor, T> action) {
        return CaseDriver.as(application, username, action);
    }

    private RegisterImport.Tried upload(Register register, @Nullable String of, byte[] file) {
        return as("supervisor", actor -> {
            try {
                imports.upload(register, of, "档案.csv", new ByteArrayInputStream(file), actor);
                return imports.tried(register, of, actor).orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private RegisterImport.Tried uploadUnits(String rows) {
        return upload(Register.UNITS, compound, (HEADING + rows).getBytes(StandardCharsets.UTF_8));
    }

    private int take(Register register, @Nullable String of, String seen) {
        return as("supervisor", actor -> imports.take(register, of, seen, actor));
    }

    private List<String> registered() {
        return units.of(compound).stream()
                .map(unit -> String.join("|", unit.values()))
                .toList();
    }

    private static Map<String, String> unit(String room, String area, String owners, String reason) {
        return Map.of("building", "1幢", "unit", room, "area", area, "owners", owners, "status", "", "reason", reason);
    }

    @Test
    void aFileSaysWhatItWouldChangeAndChangesJustThat() {
        RegisterImport.Tried first = uploadUnits(ROWS);
        assertThat(first.differences().added()).isEqualTo(3);
        assertThat(registered()).as("nothing before it is taken").isEmpty();
        assertThat(take(Register.UNITS, compound, first.seen())).isEqualTo(3);
        assertThat(registered())
                .containsExactly(
                        "1幢|101|90.00|王小明;李四|SOLD|2020-05-01", "1幢|102|120.50|赵六|SOLD|", "10幢|1|60.00||UNSOLD|");
        assertThat(units.buildings(compound))
                .containsExactly(
                        new BuildingTotals("1幢", 2, Area.of("210.50"), 0),
                        new BuildingTotals("10幢", 1, Area.of("60"), 1));

        RegisterImport.Tried second = upload(
                Register.UNITS,
                compound,
                (HEADING + ROWS.replace("120.50", "120.05").replace("10幢,1,", "10幢,2,"))
                        .getBytes(Charset.forName("GBK")));
        Differences differences = second.differences();
        assertThat(List.of(differences.added(), differences.changed(), (long) differences.unchanged()))
                .containsExactly(1L, 1L, 1L);
        assertThat(differences.firstMissing(9)).containsExactly("10幢-1");
        Instant between = clock.instant();
        assertThat(take(Register.UNITS, compound, second.seen())).isEqualTo(3);
        assertThat(registered())
                .contains("1幢|102|120.05|赵六|SOLD|", "10幢|2|60.00||UNSOLD|")
                .hasSize(3);
        assertThat(units.asOf(compound, between))
                .extracting(RegisteredUnit::key, unit -> unit.area().toString())
                .as("what it was before stays readable")
                .containsExactlyInAnyOrder(
                        tuple("1幢-101", "90.00"), tuple("1幢-102", "120.50"), tuple("10幢-1", "60.00"));
        assertThat(application.getBean(Audit.class).history(compound)).hasSize(2);
    }

    @Test
    void nobodyImportsWhatTheyHaveNotSeen() {
        String seen = uploadUnits(ROWS).seen();
        as(
                "supervisor2",
                actor -> registers.keep(Register.UNITS, compound, null, unit("103", "80", "孙七", "补登"), 0, actor));
        assertThatThrownBy(() -> take(Register.UNITS, compound, seen)).isInstanceOf(Conflict.class);
        String again = uploadUnits(ROWS).seen();
        uploadUnits(ROWS.replace("90.00", "91.00"));
        assertThatThrownBy(() -> take(Register.UNITS, compound, again)).isInstanceOf(Conflict.class);
        RegisterImport.Tried wrong = uploadUnits(ROWS + "1幢,101,70,钱八,,\n1幢,104,七十,钱八,,2020-13-01\n");
        assertThat(wrong.draft().errors())
                .extracting(error -> error.row() + " " + error.field())
                .containsExactly("5 building", "6 area", "6 delivered");
        assertThatThrownBy(() -> take(Register.UNITS, compound, wrong.seen())).isInstanceOf(Conflict.class);
    }

    @Test
    void anEntryIsChangedWithAReasonByWhoeverHasSeenItLast() {
        as(
                "supervisor",
                actor -> registers.keep(Register.UNITS, compound, null, unit("101", "90", "张三", "登记"), 0, actor));
        Registers.Held held = held("1幢-101");
        assertThatThrownBy(() -> keep("1幢-101", unit("101", "一百", "张三", " "), held.seen()))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .containsExactly("area", "reason"));
        keep("1幢-101", unit("102", "90", "张三", "房号写错"), held.seen());
        assertThat(registered()).containsExactly("1幢|102|90.00|张三|SOLD|");
        keep("1幢-102", unit("102", "90", "李四", "过户"), held("1幢-102").seen());
        assertThatThrownBy(() -> keep("1幢-102", unit("102", "91", "李四", "改面积"), held.seen()))
                .isInstanceOf(Conflict.class);
        as("supervisor", actor -> {
            registers.strike(
                    Register.UNITS, compound, "1幢-102", "拆除", held("1幢-102").seen(), actor);
            return true;
        });
        assertThat(registered()).isEmpty();
    }

    private Registers.Held held(String key) {
        return as("supervisor", actor -> registers.held(Register.UNITS, compound, key, actor))
                .orElseThrow();
    }

    private void keep(String key, Map<String, String> typed, long seen) {
        as("supervisor2", actor -> registers.keep(Register.UNITS, compound, key, typed, seen, actor));
    }

    @Test
    void firmsAndContractsComeFromFilesThatMayBePartial() {
        String code = CreditCode.completed("91340100MA"
                + UUID.randomUUID().toString().replaceAll("[^0-9]", "7").substring(0, 7));
        String wrong = code.substring(0, 17) + (code.endsWith("A") ? "B" : "A");
        String heading = "企业名称,统一社会信用代码,电话\n";
        assertThat(upload(Register.FIRMS, null, (heading + "甲物业," + wrong + ",\n").getBytes(StandardCharsets.UTF_8))
                        .draft()
                        .errors())
                .extracting(error -> error.field())
                .containsExactly("creditcode");
        RegisterImport.Tried firms = upload(
                Register.FIRMS,
                null,
                (heading + "甲物业," + code.toLowerCase() + ",0551-62345678\n").getBytes(StandardCharsets.UTF_8));
        assertThat(take(Register.FIRMS, null, firms.seen())).isEqualTo(1);

        String contracts = "小区编号,信用代码,合同类别,起始日期,截止日期,物业费,备案日期\n";
        RegisterImport.Tried file = upload(
                Register.CONTRACTS,
                null,
                (contracts + compound + "," + code + ",前期,2020-01-01,2022/12/31,1.855元,\n" + compound + "," + code
                                + ",业主大会选聘,2023-01-01,,2.0,2023-01-20\nC005," + code + ",应急,2023-01-01,,2,\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(file.draft().errors()).as("C005 is another street's").hasSize(1);
        RegisterImport.Tried own = upload(
                Register.CONTRACTS,
                null,
                (contracts + compound + "," + code + ",前期,2020-01-01,2022/12/31,1.855元,\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(take(Register.CONTRACTS, null, own.seen())).isEqualTo(1);
        Map<String, String> next = new HashMap<>(Map.of(
                "compound",
                compound,
                "creditcode",
                code,
                "kind",
                "OWNERS",
                "begins",
                "2023-01-01",
                "fee",
                "2",
                "reason",
                "选聘"));
        Entry kept = as("bureau", actor -> registers.keep(Register.CONTRACTS, compound, null, next, 0, actor));
        assertThat(kept.values()).containsExactly(compound, code, "OWNERS", "2023-01-01", "", "2", "");
    }

    @Test
    void onlyOfficesAboveACompoundKeepItsFile() {
        Map<String, String> typed = unit("101", "90", "张三", "登记");
        for (String username : List.of("community", "street.lead", "auditor", "admin", "police")) {
            assertThatThrownBy(() ->
                            as(username, actor -> registers.keep(Register.UNITS, compound, null, typed, 0, actor)))
                    .as(username)
                    .isInstanceOf(Denied.class);
        }
        assertThatThrownBy(() -> as("nanhu", actor -> registers.keep(Register.UNITS, compound, null, typed, 0, actor)))
                .isInstanceOf(NotFound.class);
        as("street", actor -> registers.keep(Register.UNITS, compound, null, typed, 0, actor));
    }
}
