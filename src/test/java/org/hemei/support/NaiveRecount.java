package org.hemei.support;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the lines of a recount file by the public page's steps and by nothing else; no class of the product helps. */
public final class NaiveRecount {

    public BigDecimal area = BigDecimal.ZERO;
    public int heads;
    public final Map<String, Sums> questions = new LinkedHashMap<>();

    public static final class Sums {

        public BigDecimal area = BigDecimal.ZERO;
        public int heads;
        public BigDecimal yesArea = BigDecimal.ZERO;
        public int yesHeads;
    }

    public static NaiveRecount of(String csv) {
        NaiveRecount count = new NaiveRecount();
        Map<String, BigDecimal> areas = new HashMap<>();
        Map<String, Map<String, Set<String>>> said = new LinkedHashMap<>();
        List<String> lines = csv.replace("\uFEFF", "").lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            areas.put(cells[0], new BigDecimal(cells[1]));
            if (cells[5].equals("VALID") && !cells[7].equals("INVALID")) {
                said.computeIfAbsent(cells[6], none -> new HashMap<>())
                        .computeIfAbsent(cells[0], none -> new HashSet<>())
                        .add(cells[7].equals("BLANK") ? "ABSTAIN" : cells[7]);
            }
        }
        count.heads = areas.size();
        areas.values().forEach(area -> count.area = count.area.add(area));
        said.forEach((question, voters) -> voters.forEach((voter, choices) -> {
            Sums sums = count.questions.computeIfAbsent(question, none -> new Sums());
            sums.area = sums.area.add(areas.get(voter));
            sums.heads++;
            if (choices.equals(Set.of("YES"))) {
                sums.yesArea = sums.yesArea.add(areas.get(voter));
                sums.yesHeads++;
            }
        }));
        return count;
    }

    public boolean passes(String question) {
        Sums sums = questions.getOrDefault(question, new Sums());
        BigDecimal two = BigDecimal.valueOf(2);
        return sums.area.multiply(BigDecimal.valueOf(3)).compareTo(area.multiply(two)) >= 0
                && 3 * sums.heads >= 2 * heads
                && sums.yesArea.multiply(two).compareTo(sums.area) > 0
                && 2 * sums.yesHeads > sums.heads;
    }
}
