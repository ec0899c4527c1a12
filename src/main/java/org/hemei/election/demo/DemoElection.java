package org.hemei.election.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemei.election.Committee;
import org.hemei.election.CommitteeRecords;
import org.hemei.election.ElectionRecords;
import org.hemei.election.EndingForm;
import org.hemei.election.MembershipEnding;
import org.hemei.election.Opening;
import org.hemei.election.OpeningForm;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.tasks.TaskDesk;
import org.hemei.tasks.Worklist;
import org.hemei.voting.count.BallotCounts;
import org.hemei.voting.count.BallotReader;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.RollReader;
import org.hemei.voting.roll.RollSigning;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** One election on its way, done by the supervisors of the demo city through the same services as by anybody else. */
class DemoElection {

    static final int CANDIDATES = 7;

    private static final int BUILDINGS = 2;
    private static final int FLATS = 15;
    private static final List<String> SURNAMES =
            List.of("陈", "沈", "顾", "陆", "钱", "孙", "周", "吴", "郑", "王", "冯", "褚", "卫", "蒋", "韩");
    private static final List<String> NAMES = List.of("一鸣", "佳宁");

    /** What it takes to act: the services, and who is acting. */
    @Component
    @Profile("demo")
    record Scene(
            Opening opening,
            ElectionRecords records,
            CommitteeRecords committees,
            MembershipEnding ending,
            TaskDesk desk,
            Worklist worklist,
            Rolls rolls,
            RollSigning signing,
            BallotCounts counts,
            CurrentActor current,
            Clock clock) {

        DemoElection open(String compound, String kind) {
            String no = opening.open(new OpeningForm(compound, kind, "5"), as("supervisor"));
            return new DemoElection(this, no, compound);
        }

        /** A member has resigned. */
        DemoElection departure(String compound, String name, LocalDate day) {
            EndingForm form = new EndingForm(member(compound, name), "RESIGNED", day.toString(), "书面辞职书已收存。");
            return new DemoElection(this, ending.record(compound, form, as("supervisor")), compound);
        }

        String member(String compound, String name) {
            return committee(compound).seated().stream()
                    .filter(member -> member.name().equals(name))
                    .map(member -> "" + member.id())
                    .findFirst()
                    .orElseThrow();
        }

        private Committee committee(String compound) {
            return Objects.requireNonNull(
                    committees.open(compound, as("supervisor")).committee());
        }

        Actor as(String username) {
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
            return current.get();
        }

        /** Nobody is logged in at start-up, and nobody shall remain so. */
        void end() {
            SecurityContextHolder.clearContext();
        }
    }

    private final Scene scene;
    private final String no;
    private final String compound;

    private DemoElection(Scene scene, String no, String compound) {
        this.scene = scene;
        this.no = no;
        this.compound = compound;
    }

    /** From 1, building by building. */
    static String owner(int number) {
        return SURNAMES.get((number - 1) % FLATS) + NAMES.get((number - 1) / FLATS);
    }

    static String unit(int number) {
        return "%d-%d01".formatted((number - 1) / FLATS + 1, (number - 1) % FLATS + 1);
    }

    void does(String step, Map<String, Object> data) {
        does("supervisor", step, data);
    }

    private void does(String username, String step, Map<String, Object> data) {
        Actor actor = scene.as(username);
        String task = scene.worklist().openOf(no, actor).stream()
                .filter(line -> line.task().taskKey().equals("userTask_" + step))
                .map(line -> line.task().id())
                .findFirst()
                .orElseThrow();
        scene.desk().complete(task, null, new HashMap<>(data), actor);
    }

    void importsRoll() {
        StringBuilder csv = new StringBuilder("building,unit,area,owners,status\n");
        for (int number = 1; number <= BUILDINGS * FLATS; number++) {
            String area = number % 3 == 0 ? "118.60" : "89.50";
            csv.append("%d,%s,%s,%s,SOLD\n".formatted((number - 1) / FLATS + 1, unit(number), area, owner(number)));
        }
        scene.rolls().keep(no, compound, RollReader.read(stream(csv), Map.of(), null), 0, scene.as("supervisor"));
    }

    void signsRoll() {
        String checksum = scene.signing().checksum(no);
        does("supervisor", "signRoll", Map.of("checksum", checksum));
        does("supervisor2", "freezeRoll", Map.of("checksum", checksum));
    }

    /** Of a building all but the last two came back, and the first five candidates are agreed to. */
    void reads(String username, String building, int entry, LocalDate receivedOn) {
        Actor actor = scene.as(username);
        VoteCount count = scene.records().countOf(no, actor).orElseThrow();
        StringBuilder csv = new StringBuilder("ballot,unit,question,choice,receivedAt\n");
        int from = (Integer.parseInt(building) - 1) * FLATS + 1;
        for (int number = from; number < from + FLATS - 2; number++) {
            for (String question : count.questions()) {
                boolean yes = count.questions().indexOf(question) < count.seats();
                csv.append("%s-%04d,%s,%s,%s,%s\n"
                        .formatted(building, number, unit(number), question, yes ? "YES" : "NO", receivedOn));
            }
        }
        Set<String> units = scene.rolls().units(no).stream()
                .filter(unit -> unit.building().equals(building))
                .map(RollUnit::name)
                .collect(Collectors.toSet());
        scene.counts()
                .enter(
                        count.countNo(),
                        building,
                        entry,
                        BallotReader.read(stream(csv), units, count.questions(), LocalDate.now(scene.clock())),
                        actor);
    }

    private static ByteArrayInputStream stream(StringBuilder text) {
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
