package org.hemei.registry;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The owners of a small compound of the demo city: two buildings of fifteen flats, each with an owner of its own.
 *
 * @param compound whose owners they are; no two compounds have the same
 */
public record DemoOwners(String compound) {

    public static final int BUILDINGS = 2;
    public static final int FLATS = 15;
    public static final int ALL = BUILDINGS * FLATS;

    private static final List<String> SURNAMES = List.of(
            "陈", "沈", "顾", "陆", "钱", "孙", "周", "吴", "郑", "王", "冯", "褚", "卫", "蒋", "韩", "杨", "朱", "秦", "许", "何", "吕",
            "施", "张", "孔", "曹", "严", "金", "魏", "姜", "谢");
    private static final List<String> NAMES = List.of(
            "一鸣", "佳宁", "建华", "丽萍", "志远", "雨桐", "国庆", "秀兰", "子涵", "晓东", "桂芳", "文博", "海燕", "明亮", "雪梅", "俊杰", "淑珍", "浩然",
            "慧敏", "永强", "思源", "玉华", "立新", "诗雅", "振国", "红霞", "鹏飞", "春兰", "家乐", "静怡");

    /** From 1, building by building. */
    public String owner(int number) {
        int shift = Integer.parseInt(compound.substring(1));
        int place = number - 1;
        return SURNAMES.get((place * 7 + shift) % SURNAMES.size()) + NAMES.get((place * 11 + shift * 3) % NAMES.size());
    }

    public static String unit(int number) {
        return "%d-%d01".formatted(building(number), (number - 1) % FLATS + 1);
    }

    static int building(int number) {
        return (number - 1) / FLATS + 1;
    }

    private static String area(int number) {
        return number % 3 == 0 ? "118.60" : "89.50";
    }

    /** The same as the register has them. */
    public List<RegisteredUnit> registered(LocalDate delivered) {
        return IntStream.rangeClosed(1, ALL)
                .mapToObj(number -> new RegisteredUnit(
                        compound,
                        "" + building(number),
                        unit(number),
                        Area.of(area(number)),
                        List.of(owner(number)),
                        UnitStatus.SOLD,
                        delivered))
                .toList();
    }

    public InputStream roll() {
        StringBuilder csv = new StringBuilder("building,unit,area,owners,status\n");
        for (int number = 1; number <= ALL; number++) {
            csv.append("%d,%s,%s,%s,SOLD\n".formatted(building(number), unit(number), area(number), owner(number)));
        }
        return stream(csv);
    }

    public static InputStream stream(CharSequence text) {
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
