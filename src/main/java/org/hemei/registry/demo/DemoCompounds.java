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
                        new Compound("C005", "枫桥里", "YZ-LT-CT-FQ"),
                        new Compound("C011", "玉兰苑", "YZ-QH-WT-YS"),
                        new Compound("C012", "银杏园", "YZ-QH-WT-YS"),
                        new Compound("C013", "海棠居", "YZ-QH-WT-YS"),
                        new Compound("C014", "丹桂里", "YZ-QH-WT-GY"),
                        new Compound("C015", "清荷园", "YZ-QH-WT-YS"),
                        new Compound("C016", "松涛苑", "YZ-QH-WT-GY"),
                        new Compound("C017", "明月湾", "YZ-QH-WT-YS"),
                        new Compound("C018", "望江苑", "YZ-QH-WT-GY"),
                        new Compound("C019", "翠竹园", "YZ-QH-WT-YS"),
                        new Compound("C020", "芙蓉里", "YZ-QH-WT-GY"),
                        new Compound("C021", "锦绣苑", "YZ-QH-WT-YS"),
                        new Compound("C022", "晨曦园", "YZ-QH-WT-GY"),
                        new Compound("C023", "紫薇园", "YZ-QH-WT-YS"),
                        new Compound("C024", "云锦里", "YZ-QH-WT-GY"),
                        new Compound("C025", "听雨轩", "YZ-QH-WT-YS"),
                        new Compound("C026", "泊岸家园", "YZ-QH-WT-GY"),
                        new Compound("C027", "和园", "YZ-QH-WT-YS"))
                .forEach(compounds::add);
    }
}
