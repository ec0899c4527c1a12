package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hemei.mediation.IntakeForm.PartyForm;
import org.hemei.platform.InvalidInput;
import org.hemei.registry.Compound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words make a registration, to the letter. */
class IntakeCheckTest {

    private static final PartyForm APPLICANT = new PartyForm("APPLICANT", "王小明", "PERSON", null, null);
    private static final PartyForm RESPONDENT = new PartyForm("RESPONDENT", "恒谷物业", "FIRM", null, null);

    private String title = "漏水";
    private String description = "吊顶泡坏";
    private @Nullable String peopleAffected;
    private @Nullable String amount;
    private @Nullable String referralNo;
    private List<String> otherCompounds = List.of();
    private List<PartyForm> parties = List.of(APPLICANT, RESPONDENT);

    private Registration check() {
        IntakeForm form = new IntakeForm(
                title,
                "LEAK",
                description,
                "C001",
                parties,
                "ORAL",
                referralNo,
                peopleAffected,
                otherCompounds,
                amount,
                null,
                null,
                null);
        return IntakeCheck.check(
                form, (code, field, errors) -> Optional.of(new Compound(code, "小区", "社区")), "national", 1);
    }

    private List<String> errors() {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, this::check);
        return refused == null
                ? List.of()
                : refused.errors().stream()
                        .map(error -> error.field() + " " + error.code())
                        .toList();
    }

    @Test
    void textIsKeptWithoutTheWhiteSpaceAroundIt() {
        title = " \t漏 水\u3000";
        description = "第一行\n第二行\n";
        amount = " 6800.50 ";
        Registration registration = check();
        assertThat(registration.title()).isEqualTo("漏 水");
        assertThat(registration.description()).isEqualTo("第一行\n第二行");
        assertThat(registration.amount()).isEqualTo(new BigDecimal("6800.50"));
    }

    @Test
    void aNameIsKeptWithoutMarksThatNobodySees() {
        parties = List.of(
                new PartyForm("APPLICANT", "王\u200b小\u00ad明\ufeff", "PERSON", null, null),
                new PartyForm("RESPONDENT", " \u202e恒谷 𠮷物业\u200d ", "FIRM", null, null));
        assertThat(check().parties()).extracting(Party::name).containsExactly("王小明", "恒谷 𠮷物业");
    }

    @Test
    void lengthsCountCharactersAsPeopleDo() {
        title = "𠮷".repeat(100);
        description = "𠮷".repeat(5000);
        assertThat(errors()).isEmpty();
        title = "水".repeat(101);
        description = "水".repeat(5001);
        assertThat(errors()).containsExactly("title RANGE", "description RANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\ud800", "x\udc00", "\u001b[0m", "\u007f"})
    void whatCannotBeStoredIsNamed(String text) {
        title = text;
        referralNo = text;
        parties = List.of(APPLICANT, new PartyForm("RESPONDENT", text, "PERSON", null, null));
        assertThat(errors()).containsExactly("title FORMAT", "referralNo FORMAT", "parties[1].name FORMAT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812341234",
                "+8613812341234",
                "86-13812341234",
                "+86 19912341234",
                "0551-62345678",
                "02162345678",
                "62345678",
                "0551-6234567-801",
                "400-820-8820",
                "4008208820"
            })
    void aNumberThatCanBeDialledIsTaken(String phone) {
        assertThat(partyWith(phone, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12812341234",
                "1381234123",
                "138123412345",
                "110",
                "abc",
                "+1 555 0100",
                "１３８１２３４１２３４",
                "138-1234-1234",
                "0551--62345678"
            })
    void anotherIsNot(String phone) {
        assertThat(partyWith(phone, null)).containsExactly("parties[1].phone FORMAT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn", "first.last+tag@sub.example.cn", "王@例子.中国", "'x'@b.cn"})
    void anAddressWithADomainIsTaken(String email) {
        assertThat(partyWith(null, email)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "@",
                "a@",
                "@b.cn",
                "a@b",
                "a@b.",
                "a@.cn",
                "a@b..cn",
                "a b@c.cn",
                "a@b@c.cn",
                "a@b.cn\nBcc: x@y.cn"
            })
    void anythingElseIsNot(String email) {
        assertThat(partyWith(null, email)).containsExactly("parties[1].email FORMAT");
    }

    private List<String> partyWith(@Nullable String phone, @Nullable String email) {
        parties = List.of(APPLICANT, new PartyForm("RESPONDENT", "乙", "PERSON", phone, email));
        return errors();
    }

    @Test
    void anEndlessAddressIsRefusedAtOnce() {
        assertThat(partyWith(null, "a@" + "b.".repeat(50_000))).containsExactly("parties[1].email RANGE");
        assertThat(partyWith("0".repeat(50_000), null)).containsExactly("parties[1].phone RANGE");
    }

    @Test
    void upToFiftyPartiesAndTwentyOtherCompoundsAreTaken() {
        List<PartyForm> many = new ArrayList<>(Collections.nCopies(49, APPLICANT));
        many.add(RESPONDENT);
        parties = many;
        otherCompounds = codes(20);
        assertThat(errors()).isEmpty();
        many.add(RESPONDENT);
        otherCompounds = codes(21);
        assertThat(errors()).containsExactly("parties RANGE", "otherCompounds RANGE");
    }

    private static List<String> codes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "X" + i).toList();
    }

    @ParameterizedTest
    @CsvSource({"APPLICANT", "RESPONDENT"})
    void eachSideNeedsSomebody(String side) {
        PartyForm both = side.equals("APPLICANT") ? APPLICANT : RESPONDENT;
        parties = List.of(both, both);
        assertThat(errors()).containsExactly("parties REQUIRED");
    }

    @Test
    void whiteSpaceAroundARoleIsNoOtherRole() {
        parties = List.of(APPLICANT, new PartyForm(" RESPONDENT ", "乙", "PERSON", null, null));
        assertThat(errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1,''",
        "1000000,''",
        "0,RANGE",
        "1000001,RANGE",
        "1e3,FORMAT",
        "-5,FORMAT",
        "1.0,FORMAT",
        "9999999999,FORMAT",
        "一百,FORMAT",
        "１２,FORMAT"
    })
    void peopleAreCountedInWholeNumbers(String people, String error) {
        peopleAffected = people;
        assertThat(errors()).isEqualTo(error.isEmpty() ? List.of() : List.of("peopleAffected " + error));
    }

    @ParameterizedTest
    @CsvSource({
        "0,''",
        "0.01,''",
        "9999999999.99,''",
        ".5,FORMAT",
        "1.,FORMAT",
        "1.005,FORMAT",
        "+1,FORMAT",
        "1e2,FORMAT",
        "10000000000,FORMAT",
        "１,FORMAT"
    })
    void amountsHaveTwoDecimals(String given, String error) {
        amount = given;
        assertThat(errors()).isEqualTo(error.isEmpty() ? List.of() : List.of("amount " + error));
    }
}
