package org.hemei;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemei.audit.AuditLine;
import org.hemei.audit.Finding;
import org.hemei.calendar.Span;
import org.hemei.documents.Attachment;
import org.hemei.documents.AttachmentKind;
import org.hemei.mediation.AgreementBody;
import org.hemei.mediation.AgreementForm;
import org.hemei.mediation.AlertKind;
import org.hemei.mediation.Answer;
import org.hemei.mediation.Category;
import org.hemei.mediation.Confirmation;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.Ground;
import org.hemei.mediation.Means;
import org.hemei.mediation.Outcome;
import org.hemei.mediation.PartyKind;
import org.hemei.mediation.PartyRole;
import org.hemei.mediation.Performed;
import org.hemei.mediation.Route;
import org.hemei.mediation.SessionResult;
import org.hemei.mediation.Source;
import org.hemei.mediation.TransferGround;
import org.hemei.mediation.WayOut;
import org.hemei.notifications.Mail;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.platform.FieldError;
import org.hemei.rulebook.Certainty;
import org.hemei.support.JavaSource;
import org.hemei.support.MessageBundle;
import org.hemei.tasks.CaseSummary;
import org.hemei.tasks.TaskFilter;
import org.hemei.voting.Matter;
import org.hemei.voting.NonResponse;
import org.hemei.voting.Standing;
import org.hemei.voting.Threshold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages and code ask for is said, and what is said is asked for. */
class MessageUseTest {

    private static final List<MessageBundle> BUNDLES = MessageBundle.all();
    private static final Set<String> KEYS = BUNDLES.stream()
            .flatMap(bundle -> bundle.chinese().keySet().stream())
            .collect(toCollection(TreeSet::new));

    private static final String MODULE =
            BUNDLES.stream().map(MessageBundle::module).collect(joining("|", "(", ")"));
    /** A whole key, or the part of one to which a value is appended. */
    private static final Pattern KEY = Pattern.compile(MODULE + "\\.([\\w.]*\\w)?\\.?");

    private static final Pattern ASKED_FOR = Pattern.compile("#\\{([a-z][\\w.]*)");
    private static final Pattern QUOTED = Pattern.compile("'(" + MODULE + "\\.[\\w.]*)'");

    /** What the names of models and their elements begin with; they are said in a bundle of their own. */
    private static final Set<String> OF_MODELS = Set.of("mediation.element.", "mediation.process.");

    record Shown(String prefix, List<String> values) {

        static Shown of(String prefix, Enum<?>... values) {
            return new Shown(prefix, Arrays.stream(values).map(Enum::name).toList());
        }

        static Shown lowerCase(String prefix, Enum<?>... values) {
            return new Shown(
                    prefix,
                    Arrays.stream(values)
                            .map(value -> value.name().toLowerCase(Locale.ROOT))
                            .toList());
        }

        Stream<String> keys() {
            return values.stream().map(value -> prefix + value);
        }
    }

    static List<Shown> shown() {
        return List.of(
                Shown.of("audit.finding.", Finding.Kind.values()),
                Shown.of("audit.kind.", AuditLine.Kind.values()),
                Shown.of("audit.told.", AuditLine.Kind.values()),
                Shown.of("documents.attachment.", AttachmentKind.values()),
                Shown.of("documents.files.gone.", Attachment.Cause.values()),
                Shown.of("mediation.agreementBody.", AgreementBody.values()),
                Shown.of("mediation.alertKind.", AlertKind.values()),
                Shown.of("mediation.answer.", Answer.values()),
                Shown.of("mediation.history.confirmation.", Confirmation.values()),
                Shown.of("mediation.performed.", Performed.values()),
                Shown.of("mediation.transferGround.", TransferGround.values()),
                Shown.of("mediation.agreementForm.", AgreementForm.values()),
                Shown.of("mediation.category.", Category.values()),
                Shown.of("mediation.ground.", Ground.values()),
                Shown.of("mediation.history.route.", Route.values()),
                Shown.of("mediation.intake.missing.", PartyRole.values()),
                Shown.of("mediation.means.", Means.values()),
                Shown.of("mediation.outcome.", Outcome.values()),
                Shown.of("mediation.partyKind.", PartyKind.values()),
                Shown.of("mediation.partyRole.", PartyRole.values()),
                Shown.of("mediation.sessionResult.", SessionResult.values()),
                Shown.of("mediation.source.", Source.values()),
                Shown.of("mediation.state.", DisputeState.values()),
                Shown.of("mediation.wayOut.", WayOut.values()),
                Shown.of("notifications.audience.", Mail.Audience.values()),
                Shown.of("notifications.mail.foot.", Mail.Audience.values()),
                Shown.of("notifications.state.", Mail.State.values()),
                Shown.of("notifications.trouble.", Mail.Trouble.values()),
                Shown.of("offices.role.", Role.values()),
                Shown.of("offices.tier.", Tier.values()),
                Shown.of("platform.field.", FieldError.Code.values()),
                Shown.of("portal.tasks.stage.", CaseSummary.Stage.State.values()),
                Shown.of("rulebook.certainty.", Certainty.values()),
                Shown.of("rulebook.deadline.direction.", Span.Direction.values()),
                Shown.of("rulebook.deadline.unit.", Span.Unit.values()),
                Shown.of("rulebook.span.AFTER.", Span.Unit.values()),
                Shown.of("rulebook.span.BEFORE.", Span.Unit.values()),
                Shown.of("voting.article.", Matter.values()),
                Shown.of("voting.choice.", Standing.YES, Standing.NO, Standing.ABSTAIN),
                Shown.of("voting.explain.following.", Standing.YES, Standing.NO, Standing.ABSTAIN),
                Shown.of("voting.matter.", Matter.values()),
                Shown.of("voting.tally.nonResponse.", NonResponse.values()),
                Shown.of("voting.threshold.", Threshold.values()),
                Shown.lowerCase("portal.tasks.filter.", TaskFilter.State.values()),
                new Shown("portal.tasks.filter.", List.of("intake", "revisit", "archive")),
                Shown.lowerCase("tasks.sort.", TaskFilter.Sort.values()),
                Shown.lowerCase("portal.tasks.empty.", TaskFilter.State.values()));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void everyValueThatIsShownHasItsWords(Shown shown) {
        assertThat(shown.keys()).isNotEmpty().allMatch(KEYS::contains);
    }

    @Test
    void everyFailureHasItsWords() {
        assertThat(Stream.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 429, 500, 503)
                        .flatMap(status ->
                                Stream.of("platform.failure." + status, "platform.failure." + status + ".detail")))
                .allMatch(KEYS::contains);
        assertThat(Stream.of(400, 403, 404, 409, 413, 500)
                        .flatMap(status ->
                                Stream.of("portal.error." + status + ".title", "portal.error." + status + ".text")))
                .allMatch(KEYS::contains);
    }

    @Test
    void everythingPagesAskForIsSaid() {
        assertThat(askedByPages()).isNotEmpty().allMatch(MessageUseTest::isSaid);
    }

    @Test
    void everythingTheCodeAsksForIsSaid() {
        String models = models();
        assertThat(askedByCode())
                .isNotEmpty()
                .allMatch(key -> isSaid(key)
                        || isSaid("mediation.deadline." + key)
                        || models.contains(key)
                        || OF_MODELS.contains(key));
    }

    @Test
    void nothingIsSaidInVain() {
        Set<String> asked =
                Stream.concat(askedByPages().stream(), askedByCode().stream()).collect(toSet());
        shown().stream().flatMap(Shown::keys).forEach(asked::add);
        assertThat(KEYS)
                .allMatch(key -> asked.contains(key)
                        || asked.stream().anyMatch(part -> part.endsWith(".") && key.startsWith(part)));
    }

    private static boolean isSaid(String asked) {
        return KEYS.contains(asked) || asked.endsWith(".") && KEYS.stream().anyMatch(key -> key.startsWith(asked));
    }

    private static Set<String> askedByPages() {
        return texts("src/main/resources/templates", ".html")
                .flatMap(page -> Stream.of(ASKED_FOR, QUOTED)
                        .flatMap(pattern -> pattern.matcher(page).results())
                        .map(match -> match.group(1)))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> askedByCode() {
        return JavaSource.main().stream()
                .flatMap(source -> source.literals().stream())
                .filter(KEY.asMatchPredicate())
                .collect(toCollection(TreeSet::new));
    }

    /** Rules and the messages of processes have names of the same shape. */
    private static String models() {
        return Stream.concat(texts("src/main/resources/rulebook", ".yaml"), texts("processes", ".bpmn"))
                .collect(joining());
    }

    private static Stream<String> texts(String root, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(ending)).map(MessageUseTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
