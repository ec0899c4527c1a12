package org.hemei.mediation.demo;

import java.util.List;
import org.hemei.mediation.IntakeForm;
import org.hemei.mediation.IntakeForm.PartyForm;
import org.jspecify.annotations.Nullable;

/** The fictional stories of the demo city. */
final class DemoStories {

    static final IntakeForm LEAK = story(
            "云杉苑卫生间渗漏",
            "LEAK",
            "301室防水层老化，201室吊顶泡坏，索赔6800元。双方对是否装修所致各执一词，申请第三方检测。",
            "C001",
            "WRITTEN",
            null,
            "6800",
            applicant("周桂兰", "PERSON", "13855512010"),
            respondent("吴大勇", "PERSON", "13955513010"));

    static final IntakeForm ARREARS = story(
            "云杉苑欠费三年",
            "FEE_ARREARS",
            "业主称保洁缺位拒交物业费9214元。物业出具巡检记录，请求一次缴清。",
            "C001",
            "WRITTEN",
            null,
            "9214",
            applicant("禾邻安物业服务有限公司", "FIRM", "0551-62345678"),
            respondent("钱立新", "PERSON", "13655514021"));

    static final IntakeForm SHARED_STAIRS = story(
            "云杉苑楼道违建小屋",
            "ALTERATION",
            "顶楼住户在公共楼道砌墙搭建小屋，邻居要求拆除。违法建设应由行政机关认定。",
            "C001",
            "RESIDENT_REPORT",
            null,
            null,
            applicant("孙秀珍", "PERSON", "13755515033"),
            respondent("郑海", "PERSON", ""));

    static final IntakeForm PIANO = story(
            "梧桐里深夜练琴",
            "NOISE",
            "楼上学生晚十点后练琴，楼下老人睡眠受扰。多次敲门争吵，网格员上报。",
            "C002",
            "RESIDENT_REPORT",
            null,
            null,
            applicant("冯德福", "PERSON", "13855516044"),
            respondent("蒋雯", "PERSON", "13955517055"));

    static final IntakeForm DOG = story(
            "梧桐里大型犬伤人",
            "PETS",
            "未拴绳犬只扑倒老人致其轻伤。犬主愿付医药费，拒付护理费。",
            "C002",
            "POLICE",
            "云公（梧）调〔2026〕18号",
            "3200",
            applicant("沈玉梅", "PERSON", "13655518066"),
            respondent("韩强", "PERSON", "13755519077"));

    static final IntakeForm LIFT = story(
            "云杉苑加装电梯",
            "SHARED_SPACE",
            "一楼住户以采光受损反对。二至六楼业主愿意补偿，但金额差两万元。",
            "C001",
            "WRITTEN",
            null,
            "50000",
            applicant("杨建华", "PERSON", "13855520088"),
            applicant("朱丽", "PERSON", "13855520089"),
            respondent("秦淑芬", "PERSON", "13955521099"));

    static final IntakeForm SMOKE = story(
            "梧桐里底商油烟",
            "OTHER",
            "餐馆排烟口正对卧室。商户愿改道，但需占用公共外墙。",
            "C002",
            "HOTLINE_12345",
            "12345-20261018-0457",
            null,
            applicant("尤敏", "PERSON", "13655522100"),
            respondent("老街坊餐馆", "FIRM", "13755523111"));

    static final IntakeForm TILES = story(
            "安澜府外墙脱落",
            "FIRM_SERVICE",
            "瓷砖坠落砸坏车辆，车主要求赔偿1.3万元。物业称早已申请维修资金，因表决未过耽误。",
            "C004",
            "WRITTEN",
            null,
            "13000",
            applicant("许振宇", "PERSON", "13855524122"),
            respondent("恒谷物业服务有限公司", "FIRM", "0551-63456789"));

    static final IntakeForm WIRES = story(
            "梧桐里飞线充电",
            "FIRE_SAFETY",
            "一楼住户从窗口拉线充电，邻居担心起火。劝阻两次无效，已出具劝阻通知书。",
            "C002",
            "RESIDENT_REPORT",
            null,
            null,
            applicant("何家栋", "PERSON", "13955525133"),
            respondent("吕胜", "PERSON", "13655526144"));

    static final IntakeForm WALL = story(
            "枫桥里敲墙扩门",
            "ALTERATION",
            "装修拆改疑似承重墙，楼上出现裂缝。停工鉴定期间双方协商恢复费用。",
            "C005",
            "WRITTEN",
            null,
            "24000",
            applicant("施文静", "PERSON", "13755527155"),
            respondent("张凯", "PERSON", "13855528166"));

    static final IntakeForm WATER = story(
            "云杉苑停水催费",
            "FIRM_FEES",
            "物业以欠费为由停充水卡。业主要求立即恢复并道歉。",
            "C001",
            "HOTLINE_12345",
            "12345-20261112-0031",
            null,
            applicant("孔德明", "PERSON", "13955529177"),
            respondent("云桥居物业服务有限公司", "FIRM", "0551-64567890"));

    static final IntakeForm PARKING = story(
            "云杉苑车位被占",
            "PARKING",
            "固定车位连续三周被邻居车辆占用，双方在车库争吵。",
            "C001",
            "ORAL",
            null,
            null,
            applicant("曹旭", "PERSON", "13655530188"),
            respondent("严冬", "PERSON", "13755531199"));

    static final IntakeForm INCOME = story(
            "桂语里电梯广告收益",
            "COMMON_INCOME",
            "业委会发现两年广告费未单列账。恒谷物业称已抵扣维修支出，却拿不出凭证。",
            "C003",
            "WRITTEN",
            null,
            "86000",
            applicant("桂语里小区业主委员会", "COMMITTEE", "13855532200"),
            respondent("恒谷物业服务有限公司", "FIRM", "0551-63456789"));

    static final IntakeForm ALTERATION = story(
            "云杉苑阳台外扩",
            "ALTERATION",
            "楼上阳台外扩滴水，影响楼下晾晒，双方对恢复原状意见不一。",
            "C001",
            "PETITION",
            "云信访〔2026〕207号",
            null,
            applicant("金凤霞", "PERSON", "13955533211"),
            respondent("魏刚", "PERSON", "13655534222"));

    static final IntakeForm INSTALMENTS = story(
            "梧桐里欠费分期",
            "FEE_ARREARS",
            "业主称保洁缺位拒交物业费9214元。物业出具巡检记录，请求分期缴清。",
            "C002",
            "WRITTEN",
            null,
            "9214",
            applicant("禾邻安物业服务有限公司", "FIRM", "0551-62345678"),
            respondent("陶国平", "PERSON", "13855534233"));

    /** More than fifty people, so it enters at the district. */
    static final IntakeForm GARAGE = ofMany(
            60,
            story(
                    "桂语里车位只售不租",
                    "PARKING_SALE",
                    "开发商空置车位拒绝出租。六十余户推选五名代表申请调解。",
                    "C003",
                    "WRITTEN",
                    null,
                    null,
                    applicant("戴晓东", "PERSON", "13955535244"),
                    applicant("姜瑞", "PERSON", "13655536255"),
                    respondent("云州置业有限公司", "DEVELOPER", "0551-65678901")));

    private DemoStories() {}

    private static IntakeForm ofMany(int people, IntakeForm one) {
        return new IntakeForm(
                one.title(),
                one.category(),
                one.description(),
                one.compound(),
                one.parties(),
                one.source(),
                one.referralNo(),
                String.valueOf(people),
                one.otherCompounds(),
                one.amount(),
                one.triedInCompound(),
                one.severalDepartments(),
                one.complex());
    }

    private static PartyForm applicant(String name, String kind, String phone) {
        return new PartyForm("APPLICANT", name, kind, phone, null);
    }

    private static PartyForm respondent(String name, String kind, String phone) {
        return new PartyForm("RESPONDENT", name, kind, phone, null);
    }

    private static IntakeForm story(
            String title,
            String category,
            String description,
            String compound,
            String source,
            @Nullable String referralNo,
            @Nullable String amount,
            PartyForm... parties) {
        return new IntakeForm(
                title,
                category,
                description,
                compound,
                List.of(parties),
                source,
                referralNo,
                null,
                null,
                amount,
                true,
                null,
                null);
    }
}
