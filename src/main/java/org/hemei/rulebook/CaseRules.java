package org.hemei.rulebook;

import java.time.Clock;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.Conflict.Holder;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that no real case is started on local law that nobody has read, unless an administrator answers for it. */
@Service
public class CaseRules {

    /** In characters. */
    static final int LONGEST_REASON = 500;

    private static final String REASON = "reason";

    private final Rulebook rulebook;
    private final ConfirmationStore confirmations;
    private final boolean demo;
    private final Clock clock;

    CaseRules(Rulebook rulebook, ConfirmationStore confirmations, Environment environment, Clock clock) {
        this.rulebook = rulebook;
        this.confirmations = confirmations;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.clock = clock;
    }

    /**
     * The city's profile, whose name and version a new case keeps.
     *
     * @throws Conflict where its law was not read and nobody has confirmed it; in the demo that is no obstacle
     */
    public Profile forNewCase() {
        Profile profile = rulebook.current();
        if (!demo && needsConfirmation(profile)) {
            throw Conflict.inState("UNCONFIRMED", Phrase.of("rulebook.unconfirmed", id(profile)));
        }
        return profile;
    }

    /** Whether a real case would have to wait for a confirmation of this version. */
    public boolean needsConfirmation(Profile profile) {
        return !profile.textRead() && confirmation(profile).isEmpty();
    }

    /** Who answers for this version, if anybody had to and does. */
    public Optional<Confirmation> confirmation(Profile profile) {
        return confirmations.find(profile.name(), profile.version());
    }

    /**
     * Confirms a version whose law was not read.
     *
     * @param reason required, 500 characters at most
     * @throws Denied to all but administrators
     * @throws NotFound where there is no such version
     * @throws Conflict where there is nothing to confirm, or somebody has done so
     * @throws InvalidInput at {@code reason}
     */
    @Transactional
    public void confirm(String profile, int version, @Nullable String reason, Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw new Denied(actor.username() + " is no administrator");
        }
        Profile confirmed = rulebook.profile(profile, version);
        if (confirmed.textRead()) {
            throw Conflict.inState("READ", Phrase.of("rulebook.confirm.read"));
        }
        refuseSecond(confirmed);
        Confirmation confirmation =
                new Confirmation(profile, version, actor.username(), clock.instant(), checked(reason));
        if (!confirmations.add(confirmation)) {
            refuseSecond(confirmed);
        }
    }

    private void refuseSecond(Profile profile) {
        confirmation(profile).ifPresent(first -> {
            Holder holder = new Holder(first.confirmedBy(), first.confirmedBy());
            throw Conflict.heldBy(
                    holder,
                    "CONFIRMED",
                    first.confirmedAt(),
                    Phrase.of("rulebook.confirm.second", first.confirmedBy()));
        });
    }

    private static String checked(@Nullable String reason) {
        String text = PlainText.trimmed(reason);
        Phrase label = Phrase.of("rulebook.confirm.reason");
        if (text == null) {
            throw new InvalidInput(REASON, FieldError.Code.REQUIRED, Phrase.of("platform.field.REQUIRED", label));
        }
        if (!PlainText.isStorable(text)) {
            throw new InvalidInput(REASON, FieldError.Code.FORMAT, Phrase.of("platform.field.characters", label));
        }
        if (text.codePointCount(0, text.length()) > LONGEST_REASON) {
            Phrase tooLong = Phrase.of("platform.field.tooLong", label, Integer.toString(LONGEST_REASON));
            throw new InvalidInput(REASON, FieldError.Code.RANGE, tooLong);
        }
        return text;
    }

    private static String id(Profile profile) {
        return profile.name() + '-' + profile.version();
    }
}
