package org.hemei.registry;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hemei.platform.Masking;
import org.hemei.platform.Phrase;
import org.hemei.platform.sheet.SheetColumn;

/** What the registers tell of each entry, and the headings under which offices, developers and firms write it. */
public enum RegisterColumn implements SheetColumn {
    CODE(Register.COMPOUNDS, true, "code", "小区编号", "编号", "小区代码"),
    NAME(Register.COMPOUNDS, true, "name", "小区名称", "小区", "名称", "项目名称"),
    COMMUNITY(Register.COMPOUNDS, true, "community", "社区编号", "社区", "所属社区", "社区代码"),
    BUILDING(Register.UNITS, true, "building", "楼栋", "幢", "栋", "楼号", "幢号", "栋号", "楼栋号", "楼幢", "楼幢号"),
    UNIT(Register.UNITS, true, "unit", "房号", "单元", "单元房号", "室号", "房间号", "房屋编号", "房屋", "户号", "室"),
    AREA(Register.UNITS, true, "area", "建筑面积", "实测面积", "产权面积", "专有部分面积", "面积"),
    OWNERS(Register.UNITS, true, "owners", "业主", "权利人", "业主姓名", "产权人", "所有权人", "owner"),
    STATUS(Register.UNITS, false, "status", "状态", "房屋状态", "交付状态", "销售状态"),
    DELIVERED(Register.UNITS, false, "delivered", "交付日期", "交房日期", "交付时间", "交房时间"),
    CREDIT_CODE(Register.FIRMS, true, "creditcode", "统一社会信用代码", "信用代码", "社会信用代码"),
    FIRM_NAME(Register.FIRMS, true, "name", "企业名称", "名称", "公司名称", "物业企业", "物业公司"),
    FIRM_PHONE(Register.FIRMS, false, "phone", "电话", "联系电话", "手机"),
    MANAGER_FIRM(Register.MANAGERS, true, "creditcode", "统一社会信用代码"),
    MANAGER_NAME(Register.MANAGERS, true, "name", "项目经理", "姓名"),
    MANAGER_PHONE(Register.MANAGERS, false, "phone", "电话"),
    MANAGER_SINCE(Register.MANAGERS, true, "since", "任职日期"),
    CONTRACT_COMPOUND(Register.CONTRACTS, true, "compound", "小区编号", "编号", "小区代码"),
    CONTRACT_FIRM(Register.CONTRACTS, true, "creditcode", "统一社会信用代码", "信用代码", "社会信用代码"),
    KIND(Register.CONTRACTS, true, "kind", "合同类别", "合同类型", "类别"),
    BEGINS(Register.CONTRACTS, true, "begins", "起始日期", "开始日期", "合同开始", "合同起始日期"),
    ENDS(Register.CONTRACTS, false, "ends", "截止日期", "终止日期", "到期日期", "合同到期", "合同截止日期"),
    FEE(Register.CONTRACTS, true, "fee", "物业费", "物业费标准", "收费标准", "单价"),
    FILED(Register.CONTRACTS, false, "filed", "备案日期", "备案时间");

    private final Register register;
    private final boolean required;
    private final List<String> headings;

    RegisterColumn(Register register, boolean required, String... headings) {
        this.register = register;
        this.required = required;
        this.headings = List.of(headings);
    }

    public Register register() {
        return register;
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public Phrase label() {
        return Phrase.of("registry.column." + name());
    }

    @Override
    public boolean isRequired() {
        return required;
    }

    /** A value as whoever does not keep the register sees it. */
    String masked(String value) {
        return switch (this) {
            case OWNERS ->
                RegisteredUnit.owners(value).stream()
                        .map(Masking::name)
                        .collect(Collectors.joining(RegisteredUnit.OWNERS_APART));
            case MANAGER_PHONE -> value.isEmpty() ? "" : Objects.requireNonNull(Masking.phone(value));
            default -> value;
        };
    }

    /** Whether it is a day. */
    public boolean isDay() {
        return this == DELIVERED || this == MANAGER_SINCE || this == BEGINS || this == ENDS || this == FILED;
    }
}
