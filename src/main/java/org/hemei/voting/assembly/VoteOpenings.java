package org.hemei.voting.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.TypedForm;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.hemei.rulebook.CaseRules;
import org.hemei.rulebook.Profile;
import org.hemei.tasks.CaseCard;
import org.hemei.tasks.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens owners' votes: by a supervisor of the street, or for a case of another room. */
@Service
public class VoteOpenings implements OwnersVotes {

    /** As many matters as fit on a ballot that an owner still reads. */
    public static final int MOST_MATTERS = 20;

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 4_000;

    private final VoteWork work;
    private final VoteNumbers numbers;
    private final VoteProcess process;
    private final VoteCancelling cancelling;
    private final List<VoteGuard> guards;
    private final Compounds compounds;
    private final Offices offices;
    private final CaseRules rules;
    private final Worklist worklist;

    VoteOpenings(
            VoteWork work,
            VoteNumbers numbers,
            VoteProcess process,
            VoteCancelling cancelling,
            List<VoteGuard> guards,
            Compounds compounds,
            Offices offices,
            CaseRules rules,
            Worklist worklist) {
        this.work = work;
        this.numbers = numbers;
        this.process = process;
        this.cancelling = cancelling;
        this.guards = List.copyOf(guards);
        this.compounds = compounds;
        this.offices = offices;
        this.rules = rules;
        this.worklist = worklist;
    }

    /** The compounds of the streets where this person supervises votes. */
    public List<Compound> openable(Actor actor) {
        return compounds.of(offices.communitiesOf(actor.offices(Set.of(Role.SUPERVISOR))).stream()
                .map(Office::code)
                .toList());
    }

    /**
     * The same for what was typed on a page.
     *
     * @throws InvalidInput naming every field that cannot be accepted; nothing has been opened then
     */
    @Transactional
    public String open(VoteForm form, Actor actor) {
        TypedForm typed = new TypedForm();
        String compound = typed.line("compound", Phrase.of("voting.label.compound"), form.compound(), LONGEST_TITLE);
        Convener convener =
                typed.option("convener", Phrase.of("voting.label.convener"), form.convener(), Convener.class);
        List<VoteSubject> subjects = new ArrayList<>();
        for (int number = 0; number < form.subjects().size(); number++) {
            VoteForm.Subject subject = form.subjects().get(number);
            LegalItem item = typed.option(
                    field(number, "item"), Phrase.of("voting.label.item"), subject.item(), LegalItem.class);
            // Checked with the others below, so that everything that is wrong is told at once.
            String title = Objects.requireNonNullElse(subject.title(), "");
            String text = Objects.requireNonNullElse(subject.text(), "");
            subjects.add(new VoteSubject(title, text, item == null ? LegalItem.OTHER : item, subject.fees()));
        }
        List<VoteSubject> checked = checked(subjects, typed);
        typed.throwIfAny();
        return open(new VoteOpening(compound, Objects.requireNonNull(convener), checked, null), actor);
    }

    @Override
    @Transactional
    public String open(VoteOpening opening, Actor actor) {
        if (!actor.has(Role.SUPERVISOR) || actor.has(Role.AUDITOR)) {
            throw new Denied(actor.username() + " opens no votes");
        }
        TypedForm typed = new TypedForm();
        Compound compound = compound(opening.compound(), actor, typed);
        List<VoteSubject> subjects = checked(opening.subjects(), typed);
        typed.throwIfAny();
        VoteOpening asked = new VoteOpening(opening.compound(), opening.convener(), subjects, opening.reference());
        objection(asked).ifPresent(why -> {
            throw new InvalidInput("convener", Code.IMPOSSIBLE, why);
        });
        return record(Objects.requireNonNull(compound), asked, actor);
    }

    /** Why these matters may not be put to the owners now, as another room knows. */
    Optional<Phrase> objection(VoteOpening opening) {
        return guards.stream()
                .flatMap(guard -> guard.objection(opening).stream())
                .findFirst();
    }

    private String record(Compound compound, VoteOpening opening, Actor actor) {
        Profile profile = rules.forNewCase();
        String no = numbers.next(work.today().getYear());
        OwnersVote vote = new OwnersVote(
                no,
                compound.code(),
                street(compound),
                opening.convener(),
                opening.reference(),
                profile.name(),
                profile.version(),
                work.now(),
                actor.username());
        opening.subjects().forEach(subject -> vote.matters.add(VoteMatter.of(subject)));
        worklist.describe(new CaseCard(
                no,
                compound.name() + " " + opening.subjects().get(0).title(),
                "",
                "",
                List.of(),
                "voting.vote",
                compound.name(),
                "/votes/" + no));
        work.save(
                vote,
                actor,
                "voteOpened",
                "" + vote.matters.size(),
                Phrase.of("voting.convener." + opening.convener()));
        process.start(no, vote.street);
        return no;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean has(String voteNo) {
        return work.has(voteNo);
    }

    @Override
    @Transactional
    public boolean isBeforeResult(String voteNo) {
        worklist.lockCase(voteNo);
        return work.get(voteNo).isBeforeResult();
    }

    @Override
    @Transactional
    public void withdraw(String voteNo, String reason, Actor actor) {
        cancelling.withdraw(voteNo, reason, actor);
    }

    private String street(Compound compound) {
        return offices.handling(compound.community(), Tier.STREET).code();
    }

    private @Nullable Compound compound(String code, Actor actor, TypedForm typed) {
        Compound compound = compounds.find(code.strip()).orElse(null);
        if (compound == null) {
            typed.add("compound", Code.UNKNOWN, Phrase.of("voting.open.unknownCompound", code));
            return null;
        }
        if (!actor.serves(street(compound), Role.SUPERVISOR)) {
            typed.add("compound", Code.IMPOSSIBLE, Phrase.of("voting.open.foreignCompound", compound.name()));
            return null;
        }
        return compound;
    }

    private static List<VoteSubject> checked(List<VoteSubject> subjects, TypedForm typed) {
        if (subjects.isEmpty() || subjects.size() > MOST_MATTERS) {
            typed.add("convener", Code.RANGE, Phrase.of("voting.open.matters", "" + MOST_MATTERS));
        }
        List<VoteSubject> checked = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        for (int number = 0; number < subjects.size(); number++) {
            VoteSubject subject = subjects.get(number);
            Phrase label = Phrase.of("voting.label.title");
            String title = typed.line(field(number, "title"), label, subject.title(), LONGEST_TITLE);
            String text =
                    typed.text(field(number, "text"), Phrase.of("voting.label.text"), subject.text(), LONGEST_TEXT);
            if (!title.isEmpty() && !titles.add(title)) {
                typed.add(field(number, "title"), Code.DUPLICATE, Phrase.of("voting.open.titleTwice", title));
            }
            checked.add(new VoteSubject(title, text, subject.item(), subject.fees()));
        }
        return checked;
    }

    private static String field(int number, String part) {
        return "matters-" + number + "-" + part;
    }
}
