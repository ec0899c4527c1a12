package org.hemei.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.documents.print.PrintShop.copied;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.hemei.offices.Actor;
import org.hemei.offices.Duty;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers are numbered without gaps, frozen when they are issued, and checked by their code. */
@DemoCityTest
class IssuedPapersTest {

    private static final Actor MEDIATOR = new Actor("nanhu", "宋雨", List.of());
    private static final String OFFICE = "YZ-QH-NH";

    private final Papers papers;
    private final OfficeTexts texts;
    private final PaperStore store;
    private final Office office;
    private final TransactionTemplate transaction;
    private final JdbcClient database;

    @Autowired
    IssuedPapersTest(
            Papers papers,
            OfficeTexts texts,
            PaperStore store,
            Offices offices,
            PlatformTransactionManager transactions,
            JdbcClient database) {
        this.papers = papers;
        this.texts = texts;
        this.store = store;
        this.office = offices.get(OFFICE);
        this.transaction = new TransactionTemplate(transactions);
        this.database = database;
    }

    private static Draft revisit(String opinion) {
        return new Draft(
                "revisit-record",
                new HashMap<>(Map.of(
                        "applicants", "周桂兰",
                        "respondents", "吴大勇",
                        "cause", "渗漏水",
                        "compound", "云杉苑",
                        "effectiveOn", "2026年3月2日",
                        "revisitedOn", "2026年4月2日",
                        "opinion", opinion,
                        "note", "没有新的争执")));
    }

    private void issue(String caseNo, Draft... drafts) {
        transaction.executeWithoutResult(status -> papers.issue(caseNo, office, MEDIATOR, List.of(drafts)));
    }

    private int serial(String caseNo) {
        String number = papers.of(caseNo).get(0).number();
        return Integer.parseInt(String.valueOf(number).replaceAll(".*第(\\d+)号", "$1"));
    }

    @Test
    void aCaseHasOneNumberAtAnOffice() {
        issue("N-1", revisit("满意"), revisit("满意"));
        issue("N-1", revisit("满意"));
        assertThat(papers.of("N-1"))
                .hasSize(3)
                .extracting(IssuedPaper::number)
                .containsOnly(papers.of("N-1").get(0).number());
        assertThat(papers.of("N-1").get(0).number()).matches("（\\d{4}）南湖人调字第\\d+号");
    }

    @Test
    void sixteenAtOnceAndHalfOfThemInVainLeaveNoGap() throws Exception {
        issue("G-first", revisit("满意"));
        int first = serial("G-first");
        List<Callable<Boolean>> deeds = new ArrayList<>();
        IntStream.range(0, 16)
                .forEach(n -> deeds.add(() -> transaction.execute(status -> {
                    papers.issue("G-" + n, office, MEDIATOR, List.of(revisit("满意")));
                    if (n % 2 == 1) {
                        status.setRollbackOnly();
                    }
                    return n % 2 == 0;
                })));
        assertThat(Together.at(deeds)).containsOnly(true, false);
        TreeSet<Integer> given = new TreeSet<>();
        IntStream.range(0, 16).filter(n -> n % 2 == 0).forEach(n -> given.add(serial("G-" + n)));
        assertThat(given)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(first + 1, first + 8).boxed().toList());
        assertThat(papers.of("G-1")).isEmpty();
    }

    @Test
    void aPaperOfThePartiesTakesNoNumber() {
        Map<String, Object> facts = new HashMap<>(revisit("满意").facts());
        facts.putAll(Map.of("parties", List.of(), "amount", "1元", "description", "漏水"));
        issue("P-1", new Draft("application", facts));
        assertThat(papers.of("P-1").get(0).number()).isNull();
    }

    @Test
    void nothingChangesAPaperThatWasIssued() {
        Actor lead = new Actor("nanhu", "宋雨", List.of(new Duty(OFFICE, Role.LEAD)));
        issue("F-1", revisit("满意"));
        int version = texts.view(OFFICE, "revisit-record", lead).version();
        texts.save(OFFICE, "revisit-record", version, Map.of("closing", "南湖街道的新结尾。"), lead);
        issue("F-2", revisit("满意"));
        long before = papers.of("F-1").get(0).id();
        PrintedPaper old = papers.print("F-1", before);
        assertThat(copied(old.pdf())).contains("以上情况已经被回访人核对").doesNotContain("南湖街道的新结尾");
        assertThat(copied(papers.print("F-2", papers.of("F-2").get(0).id()).pdf()))
                .contains("南湖街道的新结尾。");
        assertThat(papers.print("F-1", before).pdf()).isEqualTo(old.pdf());
        assertThat(papers.print("F-1", before).sha256()).isEqualTo(old.sha256()).matches("[0-9a-f]{64}");
        for (String change : List.of(
                "update documents_paper set facts = '{}' where id = ?",
                "update documents_pdf set sha256 = '' where paper = ?")) {
            assertThatThrownBy(() -> database.sql(change).param(before).update())
                    .hasMessageContaining("stays as it was issued");
        }
        assertThat(texts.view(OFFICE, "revisit-record", lead).history().get(0).name())
                .isEqualTo("宋雨");
    }

    @Test
    void textsThatSomebodyElseChangedMeanwhileAreNotOverwritten() {
        Actor lead = new Actor("nanhu", "宋雨", List.of(new Duty(OFFICE, Role.LEAD)));
        int version = texts.view(OFFICE, "risk-report", lead).version();
        Map<String, String> typed = Map.of("opening", "甲{申请人}", "closing", "乙");
        texts.save(OFFICE, "risk-report", version, typed, lead);
        assertThatThrownBy(
                        () -> texts.save(OFFICE, "risk-report", version, Map.of("opening", "丙", "closing", "丁"), lead))
                .isInstanceOf(Conflict.class);
        texts.save(OFFICE, "risk-report", version, typed, lead);
        assertThat(texts.view(OFFICE, "risk-report", lead).version()).isEqualTo(version + 1);
    }

    @Test
    void aCharacterThatCannotBePrintedIsNamedWithThePaper() {
        issue("M-1", revisit("张\uE000祥满意"));
        assertThat(papers.of("M-1").get(0).missing()).containsExactly("\uE000");
    }

    @Test
    void everyCodeIsDifferentAndKnown() {
        issue("C-1", revisit("满意"), revisit("满意"));
        List<String> codes = database.sql("select check_code from documents_paper where case_no = 'C-1'")
                .query(String.class)
                .list();
        assertThat(codes).doesNotHaveDuplicates().allMatch(store::isIssued);
    }
}
