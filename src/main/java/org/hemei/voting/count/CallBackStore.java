package org.hemei.voting.count;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.jspecify.annotations.Nullable;

/** Where it is kept who is called back and what they say. */
public interface CallBackStore {

    /** @param batch and {@code unit} of a ballot that was drawn */
    record Drawn(String batch, String unit) {}

    void add(String countNo, CallBackRule rule);

    /** Empty for counts that were opened before there were call-backs. */
    Optional<CallBackSample> find(String countNo);

    /** In the order in which they were drawn. */
    void draw(String countNo, int returned, List<Drawn> drawn, Instant at);

    void tried(String countNo, int number, Instant triedAt, Actor actor);

    void answer(String countNo, int number, CallBack.Answer answer, Actor actor, Instant at);

    /**
     * Keeps the answer there is, with what was decided on it, beside the one to come.
     *
     * @param because null where the unit was struck off
     */
    void keepEarlier(String countNo, CallBack present, @Nullable String because, Actor actor, Instant at);

    /** As if nobody had spoken to the owner. */
    void reopen(String countNo, int number);

    void decide(String countNo, int number, CallBack.Finding finding, String reason, Actor actor, Instant at);
}
