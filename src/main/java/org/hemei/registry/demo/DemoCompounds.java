package org.hemei.registry.demo;

import java.util.List;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Profile("demo")
@Order(20)
class DemoCompounds implements ApplicationRunner {

    private final Compounds compounds;

    DemoCompounds(Compounds compounds) {
        this.compounds = compounds;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (compounds.find("C001").isPresent()) {
            return;
        }
        List.of(
                        new Compound("C001", "云杉苑", "YZ-QH-WT-YS"),
                        new Compound("C002", "梧桐里", "YZ-QH-WT-YS"),
                        new Compound("C003", "桂语里", "YZ-QH-WT-GY"),
                        new Compound("C004", "安澜府", "YZ-QH-NH-AL"),
                        new Compound("C005", "枫桥里", "YZ-LT-CT-FQ"))
                .forEach(compounds::add);
    }
}
