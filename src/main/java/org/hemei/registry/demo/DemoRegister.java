package org.hemei.registry.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.hemei.registry.Contract;
import org.hemei.registry.DemoOwners;
import org.hemei.registry.Firm;
import org.hemei.registry.ProjectHead;
import org.hemei.registry.Register;
import org.hemei.registry.RegisterStore;
import org.hemei.registry.RegisteredUnit;
import org.hemei.registry.written.CreditCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the register of the demo city says of its compounds: of C001 the contract ends soon, C004 has an emergency service,
 * C005 is served on without an end, and in C024 nobody serves by contract any more.
 */
@Component
@Profile("demo")
@Order(22)
class DemoRegister implements ApplicationRunner {

    private static final List<Firm> FIRMS = List.of(
            new Firm(CreditCode.completed("91340100MA2N10001"), "恒谷物业服务有限公司", "0551-63456789"),
            new Firm(CreditCode.completed("91340100MA2N10002"), "禾邻安物业服务有限公司", "0551-62345678"),
            new Firm(CreditCode.completed("91340100MA2N10003"), "安泰家园物业管理有限公司", "0551-64567890"));
    private static final List<String> MANAGERS = List.of("刘洋", "孟凡", "程曦", "余磊", "苗青", "邵军", "方圆");

    private final RegisterStore store;
    private final Compounds compounds;
    private final Clock clock;

    DemoRegister(RegisterStore store, Compounds compounds, Clock clock) {
        this.store = store;
        this.compounds = compounds;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (store.find(Register.FIRMS, null, FIRMS.get(0).key()).isPresent()) {
            return;
        }
        store.put(Register.FIRMS, FIRMS);
        LocalDate today = LocalDate.now(clock);
        List<RegisteredUnit> units = new ArrayList<>();
        for (int number = 1; number <= 27; number++) {
            Compound compound = compounds.find("C%03d".formatted(number)).orElse(null);
            if (compound != null) {
                units.addAll(new DemoOwners(compound.code()).registered(today.minusYears(12)));
                serve(compound.code(), number, today);
            }
        }
        store.put(Register.UNITS, units);
    }

    private void serve(String compound, int number, LocalDate today) {
        Firm firm = FIRMS.get((number - 1) % FIRMS.size());
        LocalDate begins = today.minusYears(3).plusDays(80L + 9 * number);
        Contract contract =
                switch (number) {
                    case 1 ->
                        contract(
                                compound,
                                firm,
                                Contract.Kind.OWNERS,
                                begins,
                                begins.plusYears(3).minusDays(9));
                    case 4 -> {
                        LocalDate since = today.minusMonths(4);
                        yield contract(
                                compound,
                                firm,
                                Contract.Kind.EMERGENCY,
                                since,
                                since.plusMonths(6).minusDays(1));
                    }
                    case 5 -> contract(compound, firm, Contract.Kind.EARLY, today.minusYears(6), null);
                    case 24 -> contract(compound, firm, Contract.Kind.OWNERS, today.minusYears(4), today.minusDays(40));
                    default ->
                        contract(
                                compound,
                                firm,
                                Contract.Kind.OWNERS,
                                begins,
                                begins.plusYears(3).minusDays(1));
                };
        store.put(Register.CONTRACTS, List.of(contract));
        String name = MANAGERS.get(number % MANAGERS.size());
        String phone = "1385510%04d".formatted(1000 + 37 * number);
        ProjectHead manager = new ProjectHead(compound, firm.creditCode(), name, phone, contract.beginsOn());
        store.put(Register.MANAGERS, List.of(manager));
    }

    private static Contract contract(
            String compound, Firm firm, Contract.Kind kind, LocalDate begins, @Nullable LocalDate ends) {
        LocalDate filed = kind == Contract.Kind.EMERGENCY ? null : begins.plusDays(18);
        return new Contract(compound, firm.creditCode(), kind, begins, ends, new BigDecimal("1.8500"), filed);
    }
}
