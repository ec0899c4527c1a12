package org.hemei.offices.demo;

import java.util.List;
import org.hemei.offices.DemoAccounts;
import org.hemei.offices.Duty;
import org.hemei.offices.Office;
import org.hemei.offices.OfficeStore;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One chain of offices above compounds C001 to C004, and a community of another district for C005. */
@Component
@Profile("demo")
@Order(10)
class DemoOffices implements ApplicationRunner, DemoAccounts {

    private static final String PASSWORD = "hemei-demo";
    private static final List<String> ACCOUNTS = List.of(
            "community",
            "community2",
            "street",
            "street.lead",
            "district",
            "city",
            "supervisor",
            "supervisor2",
            "bureau",
            "police",
            "committee",
            "firm.out",
            "firm.in",
            "auditor",
            "admin",
            "elsewhere");

    private final OfficeStore store;
    private final PasswordEncoder passwords;

    DemoOffices(OfficeStore store, PasswordEncoder passwords) {
        this.store = store;
        this.passwords = passwords;
    }

    @Override
    public List<Account> all() {
        return ACCOUNTS.stream()
                .map(username -> new Account(username, PASSWORD))
                .toList();
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!store.all().isEmpty()) {
            return;
        }
        tier("YZ", "云州市", Tier.CITY, null, "云州市物业管理矛盾纠纷调处委员会", "云州市");
        tier("YZ-QH", "清河区", Tier.DISTRICT, "YZ", "清河区物业管理联合调处中心", "清河区");
        tier("YZ-LT", "龙潭区", Tier.DISTRICT, "YZ", "龙潭区物业管理联合调处中心", "龙潭区");
        tier("YZ-QH-WT", "梧桐街道", Tier.STREET, "YZ-QH", "梧桐街道物业管理联席会议", "梧桐街道");
        tier("YZ-QH-NH", "南湖街道", Tier.STREET, "YZ-QH", "南湖街道物业管理联席会议", "南湖街道");
        tier("YZ-LT-CT", "长泰街道", Tier.STREET, "YZ-LT", "长泰街道物业管理联席会议", "长泰街道");
        tier("YZ-QH-WT-YS", "云杉社区", Tier.COMMUNITY, "YZ-QH-WT", "云杉社区党建联席会议", "云杉社区");
        tier("YZ-QH-WT-GY", "桂语社区", Tier.COMMUNITY, "YZ-QH-WT", "桂语社区党建联席会议", "桂语社区");
        tier("YZ-QH-NH-AL", "安澜社区", Tier.COMMUNITY, "YZ-QH-NH", "安澜社区党建联席会议", "安澜社区");
        tier("YZ-LT-CT-FQ", "枫桥社区", Tier.COMMUNITY, "YZ-LT-CT", "枫桥社区党建联席会议", "枫桥社区");
        department("YZ-QH-ZJ", "清河区住房和城乡建设局", Tier.DISTRICT, "YZ-QH");
        department("YZ-QH-WT-PC", "梧桐派出所", Tier.STREET, "YZ-QH-WT");

        String hash = passwords.encode(PASSWORD);
        employ(hash, "community", "李秀英", "YZ-QH-WT-YS", Role.MEDIATOR);
        employ(hash, "community2", "王建国", "YZ-QH-WT-YS", Role.MEDIATOR);
        employ(hash, "street", "陈志强", "YZ-QH-WT", Role.OFFICER, Role.MEDIATOR);
        employ(hash, "street.lead", "周文慧", "YZ-QH-WT", Role.LEAD);
        employ(hash, "district", "赵敏", "YZ-QH", Role.MEDIATOR);
        employ(hash, "city", "孙立", "YZ", Role.MEDIATOR);
        employ(hash, "supervisor", "吴芳", "YZ-QH-WT", Role.SUPERVISOR);
        employ(hash, "supervisor2", "郑凯", "YZ-QH-WT", Role.SUPERVISOR);
        employ(hash, "bureau", "冯涛", "YZ-QH-ZJ", Role.BUREAU);
        employ(hash, "police", "高峰", "YZ-QH-WT-PC", Role.POLICE);
        employ(hash, "committee", "何静", null, Role.COMMITTEE_MEMBER);
        employ(hash, "firm.out", "恒谷物业", null, Role.FIRM_USER);
        employ(hash, "firm.in", "禾邻安物业", null, Role.FIRM_USER);
        employ(hash, "auditor", "许明", "YZ", Role.AUDITOR);
        employ(hash, "admin", "系统管理员", "YZ", Role.ADMIN);
        employ(hash, "elsewhere", "马琳", "YZ-LT-CT-FQ", Role.MEDIATOR);
        // Not offered at login, but no community of the city is without a mediator.
        employ(hash, "guiyu", "林娜", "YZ-QH-WT-GY", Role.MEDIATOR);
        employ(hash, "anlan", "罗兵", "YZ-QH-NH-AL", Role.MEDIATOR);
        employ(hash, "nanhu", "宋雨", "YZ-QH-NH", Role.OFFICER, Role.MEDIATOR);
        employ(hash, "changtai", "唐磊", "YZ-LT-CT", Role.OFFICER, Role.MEDIATOR);
        employ(hash, "longtan", "韩雪", "YZ-LT", Role.MEDIATOR);
        // Every district has a lead; that one street and the communities have none shows how they are covered.
        employ(hash, "city.lead", "沈国栋", "YZ", Role.LEAD);
        employ(hash, "qinghe.lead", "蒋丽华", "YZ-QH", Role.LEAD);
        employ(hash, "longtan.lead", "杨帆", "YZ-LT", Role.LEAD);
        employ(hash, "changtai.lead", "秦岚", "YZ-LT-CT", Role.LEAD);
    }

    private void tier(String code, String name, Tier tier, @Nullable String parent, String platform, String seat) {
        String committee = seat + "人民调解委员会";
        store.add(new Office(code, name, tier, Office.Kind.TIER, parent, platform, committee), committee + "印章");
    }

    private void department(String code, String name, Tier tier, String parent) {
        store.add(new Office(code, name, tier, Office.Kind.DEPARTMENT, parent, null, null), null);
    }

    private void employ(String hash, String username, String name, @Nullable String office, Role... roles) {
        store.employ(
                username,
                name,
                hash,
                List.of(roles).stream().map(role -> new Duty(office, role)).toList());
    }
}
