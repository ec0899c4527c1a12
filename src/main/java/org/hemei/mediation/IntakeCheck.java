package org.hemei.mediation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemei.mediation.IntakeForm.PartyForm;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.hemei.registry.Compound;
import org.jspecify.annotations.Nullable;

/**
 * Reads an intake form field by field, in the order of the page, and collects everything that is wrong with it, so that
 * it is mended at once.
 */
class IntakeCheck {

    private static final int MOST_PARTIES = 50;
    private static final int MOST_COMPOUNDS = 20;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");
    private static final Pattern PHONE =
            Pattern.compile("(\\+?86[- ]?)?(1[3-9]\\d{9}|(0\\d{2,3}-?)?\\d{7,8}(-\\d{1,6})?|400-?\\d{3}-?\\d{4})");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");

    private final List<FieldError> errors = new ArrayList<>();

    /** Finds a compound that the person may register disputes of; says itself what is wrong with another. */
    interface CompoundCheck {
        Optional<Compound> find(String code, String field, List<FieldError> errors);
    }

    /** @throws InvalidInput naming every field that cannot be accepted */
    static Registration check(IntakeForm form, CompoundCheck compounds, String profile, int profileVersion) {
        IntakeCheck check = new IntakeCheck();
        String title = check.text("title", form.title(), 100, true);
        Category category = check.option("category", form.category(), Category.class);
        String description = check.text("description", form.description(), 5000, true);
        String compound = check.text("compound", form.compound(), 50, true);
        if (compound != null) {
            compounds.find(compound, "compound", check.errors);
        }
        Source source = check.option("source", form.source(), Source.class);
        String referralNo = check.text("referralNo", form.referralNo(), 100, false);
        List<Party> parties = check.parties(form.parties());
        Integer people = check.people(form.peopleAffected());
        BigDecimal amount = check.amount(form.amount());
        List<String> others = check.others(form.otherCompounds(), compound, compounds);
        if (!check.errors.isEmpty()) {
            throw new InvalidInput(check.errors);
        }
        return new Registration(
                Objects.requireNonNull(title),
                Objects.requireNonNull(category),
                Objects.requireNonNull(description),
                Objects.requireNonNull(compound),
                others,
                parties,
                Objects.requireNonNull(source),
                referralNo,
                people,
                amount,
                form.triedInCompound(),
                Boolean.TRUE.equals(form.severalDepartments()),
                Boolean.TRUE.equals(form.complex()),
                profile,
                profileVersion);
    }

    private List<Party> parties(@Nullable List<PartyForm> forms) {
        List<Party> parties = new ArrayList<>();
        List<PartyForm> given = Objects.requireNonNullElse(forms, List.of());
        if (given.size() > MOST_PARTIES) {
            reject("parties", Code.RANGE, "mediation.intake.tooManyParties", "" + MOST_PARTIES);
            return parties;
        }
        Set<PartyRole> roles = EnumSet.noneOf(PartyRole.class);
        for (int i = 0; i < given.size(); i++) {
            PartyForm form = given.get(i);
            String at = "parties[" + i + "]";
            if (form == null) {
                reject(at, Code.REQUIRED, "platform.field.REQUIRED", at);
                continue;
            }
            PartyRole role = option(at + ".role", form.role(), PartyRole.class);
            String name = text(at + ".name", PlainText.name(form.name()), 100, true);
            PartyKind kind = option(at + ".kind", form.kind(), PartyKind.class);
            String phone = matching(at + ".phone", form.phone(), PHONE, "mediation.intake.phone");
            String email = matching(at + ".email", form.email(), EMAIL, "mediation.intake.email");
            if (role != null) {
                roles.add(role);
            }
            if (role != null && name != null && kind != null) {
                parties.add(new Party(role, name, kind, phone, email));
            }
        }
        for (PartyRole role : PartyRole.values()) {
            if (!roles.contains(role)) {
                reject("parties", Code.REQUIRED, "mediation.intake.missing." + role);
            }
        }
        return parties;
    }

    private List<String> others(@Nullable List<String> codes, @Nullable String compound, CompoundCheck compounds) {
        List<String> given = Objects.requireNonNullElse(codes, List.of());
        if (given.size() > MOST_COMPOUNDS) {
            reject("otherCompounds", Code.RANGE, "mediation.intake.tooManyCompounds", "" + MOST_COMPOUNDS);
            return List.of();
        }
        Set<String> others = new LinkedHashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String field = "otherCompounds[" + i + "]";
            String code = text(field, given.get(i), 50, true);
            if (code == null) {
                continue;
            }
            if (code.equals(compound) || !others.add(code)) {
                reject(field, Code.DUPLICATE, "mediation.intake.sameCompound", code);
            } else {
                compounds.find(code, field, errors);
            }
        }
        return List.copyOf(others);
    }

    private @Nullable Integer people(@Nullable String given) {
        String people = PlainText.trimmed(given);
        if (people == null) {
            return null;
        }
        if (!people.matches("\\d{1,9}")) {
            reject("peopleAffected", Code.FORMAT, "mediation.intake.people");
            return null;
        }
        int number = Integer.parseInt(people);
        if (number < 1 || number > MOST_PEOPLE) {
            reject("peopleAffected", Code.RANGE, "mediation.intake.peopleRange", "" + MOST_PEOPLE);
        }
        return number;
    }

    private @Nullable BigDecimal amount(@Nullable String given) {
        String amount = matching("amount", given, AMOUNT, "mediation.intake.amount");
        return amount == null ? null : new BigDecimal(amount);
    }

    private @Nullable String matching(String field, @Nullable String given, Pattern pattern, String message) {
        String text = text(field, given, 254, false);
        if (text != null && !pattern.matcher(text).matches()) {
            reject(field, Code.FORMAT, message);
            return null;
        }
        return text;
    }

    private @Nullable String text(String field, @Nullable String given, int longest, boolean required) {
        String text = PlainText.trimmed(given);
        if (text == null) {
            if (required) {
                reject(field, Code.REQUIRED, "platform.field.REQUIRED", label(field));
            }
            return null;
        }
        if (!PlainText.isStorable(text)) {
            reject(field, Code.FORMAT, "platform.field.characters", label(field));
            return null;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            reject(field, Code.RANGE, "platform.field.tooLong", label(field), "" + longest);
            return null;
        }
        return text;
    }

    private <E extends Enum<E>> @Nullable E option(String field, @Nullable String given, Class<E> options) {
        String name = PlainText.trimmed(given);
        if (name == null) {
            reject(field, Code.REQUIRED, "platform.field.REQUIRED", label(field));
            return null;
        }
        for (E option : options.getEnumConstants()) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        reject(field, Code.UNKNOWN, "platform.field.UNKNOWN", label(field));
        return null;
    }

    /** What the field is called on the page: {@code parties[1].phone} is a party's phone. */
    private static Phrase label(String field) {
        return Phrase.of("mediation.intake.label." + field.replaceAll("\\[\\d+]", ""));
    }

    private void reject(String field, Code code, String message, Object... args) {
        errors.add(new FieldError(field, code, Phrase.of(message, args)));
    }
}
