package org.hemei.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hemei.mediation.Category;
import org.hemei.mediation.PartyKind;
import org.hemei.mediation.Source;
import org.hemei.support.Answer;
import org.hemei.support.DeskClient;

/** Disputes that can be registered as they stand, of every category, source, kind of party and place. */
final class RandomDispute {

    private static final List<String> COMPOUNDS = List.of("C001", "C002", "C003", "C004", "C005");
    private static final List<String> NAMES = List.of("王", "欧阳", "李", "张伟", "诸葛", "Müller", "阿依古丽·买买提");

    private final Random random;
    private int made;

    RandomDispute(Random random) {
        this.random = random;
    }

    /** Brought by whoever may; @return its case number */
    String registered(DeskClient desk, List<String> people) throws Exception {
        ObjectNode dispute = next();
        List<String> asked = new ArrayList<>(people);
        Collections.shuffle(asked, random);
        for (String username : asked) {
            Answer answer = desk.send(username, "/disputes", dispute);
            if (answer.status() == 201) {
                return answer.text("/caseNo");
            }
            if (answer.status() != 403) {
                assertThat(answer.errors())
                        .as("%s of %s", answer.body(), dispute)
                        .containsExactly("compound IMPOSSIBLE");
            }
        }
        throw new AssertionError("nobody may register " + dispute);
    }

    /** In turn of every category and source. */
    private ObjectNode next() {
        Category[] categories = Category.values();
        Source[] sources = Source.values();
        ObjectNode dispute = JsonNodeFactory.instance
                .objectNode()
                .put("title", "纠纷" + random.nextInt(1000))
                .put("category", categories[made % categories.length].name())
                .put("description", "双方各执一词，协商不成。")
                .put("source", sources[made % sources.length].name());
        made++;
        List<String> compounds = new ArrayList<>(COMPOUNDS);
        Collections.shuffle(compounds, random);
        dispute.put("compound", compounds.get(0));
        if (random.nextInt(3) == 0) {
            compounds.subList(1, 2 + random.nextInt(2)).forEach(dispute.putArray("otherCompounds")::add);
        }
        parties(dispute);
        maybe(() -> dispute.put("referralNo", "法委〔2026〕" + random.nextInt(500) + "号"));
        maybe(() -> dispute.put("peopleAffected", 1 + random.nextInt(random.nextBoolean() ? 20 : 300)));
        maybe(() -> dispute.put("amount", random.nextInt(200_000) + ".50"));
        maybe(() -> dispute.put("triedInCompound", random.nextBoolean()));
        maybe(() -> dispute.put("severalDepartments", random.nextInt(5) == 0));
        maybe(() -> dispute.put("complex", random.nextInt(5) == 0));
        return dispute;
    }

    private void parties(ObjectNode dispute) {
        var parties = dispute.putArray("parties");
        int more = random.nextInt(10) == 0 ? 10 : random.nextInt(3);
        for (int i = 0; i < 2 + more; i++) {
            boolean applicant = i == 0 || i > 1 && random.nextBoolean();
            PartyKind kind = random.nextBoolean() ? PartyKind.PERSON : PartyKind.values()[random.nextInt(4)];
            ObjectNode party = parties.addObject()
                    .put("role", applicant ? "APPLICANT" : "RESPONDENT")
                    .put("name", NAMES.get(random.nextInt(NAMES.size())) + i)
                    .put("kind", kind.name());
            maybe(() -> party.put("phone", "138" + (10_000_000 + random.nextInt(90_000_000))));
            maybe(() -> party.put("email", "party" + random.nextInt(100) + "@example.cn"));
        }
    }

    private void maybe(Runnable addition) {
        if (random.nextBoolean()) {
            addition.run();
        }
    }
}
