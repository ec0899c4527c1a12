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

    /** Of those who returned nothing in time, though a ballot was delivered to them with proof. */
    private BigDecimal servedArea = BigDecimal.ZERO;

    private int servedHeads;

    public static final class Sums {

        public BigDecimal area = BigDecimal.ZERO;
        public int heads;
        public BigDecimal yesArea = BigDecimal.ZERO;
        public int yesHeads;
        private BigDecimal noArea = BigDecimal.ZERO;
        private int noHeads;
    }

    public static NaiveRecount of(String csv) {
        NaiveRecount count = new NaiveRecount();
        Map<String, BigDecimal> areas = new HashMap<>();
        Map<String, Map<String, Set<String>>> said = new LinkedHashMap<>();
        Set<String> served = new HashSet<>();
        Set<String> returned = new HashSet<>();
        List<String> lines = csv.replace("\uFEFF", "").lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            areas.put(cells[0], new BigDecimal(cells[1]));
            if (cells[3].equals("YES")) {
                served.add(cells[0]);
            }
            if (cells[5].equals("VALID") || cells[5].equals("INVALID")) {
                returned.add(cells[0]);
            }
            if (cells[5].equals("VALID") && !cells[7].equals("INVALID")) {
                said.computeIfAbsent(cells[6], none -> new HashMap<>())
                        .computeIfAbsent(cells[0], none -> new HashSet<>())
                        .add(cells[7].equals("BLANK") ? "ABSTAIN" : cells[7]);
            }
        }
        count.heads = areas.size();
        areas.values().forEach(area -> count.area = count.area.add(area));
        served.removeAll(returned);
        count.servedHeads = served.size();
        served.forEach(voter -> count.servedArea = count.servedArea.add(areas.get(voter)));
        said.forEach((question, voters) -> voters.forEach((voter, choices) -> {
            Sums sums = count.questions.computeIfAbsent(question, none -> new Sums());
            sums.area = sums.area.add(areas.get(voter));
            sums.heads++;
            if (choices.equals(Set.of("YES"))) {
                sums.yesArea = sums.yesArea.add(areas.get(voter));
                sums.yesHeads++;
            } else if (choices.equals(Set.of("NO"))) {
                sums.noArea = sums.noArea.add(areas.get(voter));
                sums.noHeads++;
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

    /**
     * Takes the silent in as the page's rule says.
     *
     * @param silence NOT_PARTICIPATING, PARTICIPATE_ABSTAIN or FOLLOW_MAJORITY
     */
    public NaiveRecount withSilence(String silence) {
        if (!silence.equals("NOT_PARTICIPATING")) {
            questions.values().forEach(sums -> {
                boolean more = sums.yesArea.compareTo(sums.noArea) > 0 && sums.yesHeads > sums.noHeads;
                sums.area = sums.area.add(servedArea);
                sums.heads += servedHeads;
                if (silence.equals("FOLLOW_MAJORITY") && more) {
                    sums.yesArea = sums.yesArea.add(servedArea);
                    sums.yesHeads += servedHeads;
                }
            });
        }
        return this;
    }

    /** The same as {@link #passes}, where three quarters are needed. */
    public boolean passesByThreeQuarters(String question) {
        Sums sums = questions.getOrDefault(question, new Sums());
        BigDecimal three = BigDecimal.valueOf(3);
        BigDecimal four = BigDecimal.valueOf(4);
        return sums.area.multiply(three).compareTo(area.multiply(BigDecimal.valueOf(2))) >= 0
                && 3 * sums.heads >= 2 * heads
                && sums.yesArea.multiply(four).compareTo(sums.area.multiply(three)) >= 0
                && 4 * sums.yesHeads >= 3 * sums.heads;
    }
}
