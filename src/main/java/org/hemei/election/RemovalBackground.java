package org.hemei.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hemei.platform.Phrase;
import org.hemei.voting.assembly.VoteBackground;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The owners read why a member is to be removed, and what the member says to it, before they decide (Civil Code art.
 * 278(1) item 3; local rules by the profile of the case).
 */
@Component
class RemovalBackground implements VoteBackground {

    private final Removals removals;
    private final Elections elections;
    private final ElectionClock clock;
    private final MessageSource messages;

    RemovalBackground(Removals removals, Elections elections, ElectionClock clock, MessageSource messages) {
        this.removals = removals;
        this.elections = elections;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public Optional<Told> of(String reference) {
        return removals.findById(reference).map(removal -> {
            Election election = elections.findById(reference).orElseThrow();
            List<Point> points = new ArrayList<>();
            add(points, "被提议罢免的委员", removal.memberName);
            add(
                    points,
                    "罢免事由",
                    removal.grounds.stream()
                            .map(ground -> words(Phrase.of("election.removal.ground." + ground)))
                            .collect(Collectors.joining("；")));
            add(points, "事实", removal.facts);
            add(
                    points,
                    "提议",
                    Removal.read(removal.told).stream().map(this::words).collect(Collectors.joining()));
            add(points, "本人申辩", defence(removal));
            add(
                    points,
                    "提议的依据",
                    clock.profile(election)
                            .parameter("election.removalByOwners")
                            .source()
                            .zh());
            if (removal.suspendedOn != null) {
                add(
                        points,
                        "停职",
                        "表决期间暂停委员职务（"
                                + clock.profile(election)
                                        .parameter("election.removalSuspension")
                                        .source()
                                        .zh() + "）");
            }
            return new Told(points, "填“同意”就是同意罢免" + removal.memberName + "，填“反对”就是不同意罢免。同意的没有过半数的，委员留任。");
        });
    }

    private @Nullable String defence(Removal removal) {
        if (removal.defence == null) {
            return null;
        }
        String how = words(Phrase.of("election.defence." + removal.defence));
        return removal.statement == null ? how : how + "：" + removal.statement;
    }

    private static void add(List<Point> points, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            points.add(new Point(name, text));
        }
    }

    private String words(Phrase phrase) {
        return messages.getMessage(phrase, Locale.SIMPLIFIED_CHINESE);
    }
}
