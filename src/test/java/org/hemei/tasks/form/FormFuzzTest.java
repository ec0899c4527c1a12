package org.hemei.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hemei.platform.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent to whatever form: it is accepted, or refused by naming fields of that form. */
class FormFuzzTest {

    private static final List<String> TYPES = List.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "expression",
            "group",
            "dynamiclist",
            "text");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "A",
            "true",
            "1",
            "1.5",
            "-0",
            "1e400",
            "2026-11-22",
            "10:00",
            "2026-11-22T10:00Z",
            "=k1",
            "${x}",
            "\u0000",
            "\ud800",
            "😀",
            "字".repeat(300),
            "+8613800138000",
            "a@b.cn",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!");
    private static final List<String> CONDITIONS = List.of(
            "=k1 = \"a\"",
            "=k2 > 3",
            "=not(k3)",
            "=count(k4) > 1",
            "=this.k1 != null",
            "=parent.k2 = i[1]",
            "=k5[1].k1 = k6",
            "=string length(k1) > 2",
            "=k1 + k2",
            "=date(k1) < today()");

    private final List<String> keys = List.of("k1", "k2", "k3", "k4", "k5", "k6");
    private Random random = new Random();
    private int ids;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20_261_122})
    void nothing_but_a_rejection_is_ever_thrown(long seed) {
        random = new Random(seed);
        int accepted = 0;
        int refused = 0;
        for (int round = 0; round < 80; round++) {
            ids = 0;
            String components = components(0);
            DeployedForm form = FormTrial.parse(components);
            for (int submission = 0; submission < 20; submission++) {
                Map<String, Object> sent = object(0);
                try {
                    assertThat(keys).containsAll(form.accept(sent, object(0)).keySet());
                    accepted++;
                } catch (InvalidInput rejection) {
                    refused++;
                    assertThat(rejection.errors())
                            .allSatisfy(error -> assertThat(error.field()).matches("k\\d(\\[\\d+]|\\.k\\d)*"));
                } catch (RuntimeException | StackOverflowError broken) {
                    throw new AssertionError(components + " <- " + sent, broken);
                }
            }
        }
        assertThat(accepted).isPositive();
        assertThat(refused).isPositive();
    }

    private String components(int depth) {
        List<String> components = new ArrayList<>();
        for (String key : keys) {
            if (random.nextInt(3) > 0) {
                components.add(component(key, depth));
            }
        }
        return String.join(",", components);
    }

    private String component(String key, int depth) {
        String type = pick(depth > 2 ? TYPES.subList(0, 10) : TYPES);
        StringBuilder json = new StringBuilder("{id: 'c" + ids++ + "', type: '" + type + "', label: '项'");
        if (chance(3)) {
            json.append(", conditional: {hide: '").append(pick(CONDITIONS)).append("'}");
        }
        if (chance(5) && !type.equals("dynamiclist")) {
            json.append(", readonly: '").append(pick(CONDITIONS)).append("'");
        }
        json.append(
                switch (type) {
                    case "group", "dynamiclist" ->
                        ", path: '" + key + "', allowAddRemove: " + random.nextBoolean() + ", defaultRepetitions: "
                                + random.nextInt(3) + ", components: [" + components(depth + 1) + "]";
                    case "expression" -> ", key: '" + key + "', expression: '" + pick(CONDITIONS) + "'";
                    case "textfield", "textarea" ->
                        ", key: '" + key + "', validate: {required: " + random.nextBoolean()
                                + (chance(2) ? ", pattern: '^(a+)+$'" : "")
                                + (chance(2) ? ", maxLength: '=k2'" : ", minLength: 2")
                                + (chance(3) ? ", validationType: '" + pick(List.of("email", "phone")) + "'" : "")
                                + "}";
                    case "number" ->
                        ", key: '" + key + "', serializeToString: " + random.nextBoolean()
                                + (chance(2) ? ", decimalDigits: " + random.nextInt(4) : "")
                                + (chance(2) ? ", increment: 0.3" : "")
                                + ", validate: {required: " + random.nextBoolean() + ", min: '=k3', max: 100}";
                    case "radio", "select", "checklist", "taglist" ->
                        ", key: '" + key + "', "
                                + pick(List.of(
                                        "values: ['a', 1, true]", "valuesKey: 'k4'", "valuesExpression: '=[k1, k2]'"))
                                + ", validate: {required: " + random.nextBoolean() + "}";
                    case "datetime" ->
                        ", key: '" + key + "', disallowPassedDates: " + random.nextBoolean() + ", subtype: '"
                                + pick(List.of("date", "time", "datetime")) + "'";
                    default -> ", key: '" + key + "'";
                });
        return json.append("}").toString();
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String key : keys) {
            if (random.nextInt(4) > 0) {
                object.put(key, value(depth + 1));
            }
        }
        return object;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 3 ? 8 : 11)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt(10) - 3;
            case 3 -> random.nextGaussian() * 1e4;
            case 4 ->
                pick(List.<Object>of(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Long.MAX_VALUE,
                        BigInteger.TEN.pow(100),
                        new BigDecimal("1E-100000"),
                        new BigDecimal("1E+100000"),
                        0.0));
            case 5, 6, 7 -> pick(TEXTS);
            case 8 -> object(depth);
            default -> {
                List<Object> list = new ArrayList<>();
                for (int index = random.nextInt(4); index > 0; index--) {
                    list.add(value(depth));
                }
                yield list;
            }
        };
    }

    private boolean chance(int outOf) {
        return random.nextInt(outOf) == 0;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
