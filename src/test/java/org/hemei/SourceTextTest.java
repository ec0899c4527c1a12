package org.hemei;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemei.support.JavaSource;
import org.junit.jupiter.api.Test;

/** What can only be seen in the text of the sources. */
class SourceTextTest {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_DELEGATE = 15;

    private static final Pattern TIME_OF_THE_DATABASE =
            Pattern.compile("(?i)\\b(now\\s*\\(\\s*\\)|current_(date|time|timestamp)\\b|localtime(stamp)?\\b|"
                    + "(clock|statement|transaction)_timestamp\\b|timeofday\\s*\\()");
    private static final Pattern BARE_KEY = Pattern.compile("\\$\\{[^}]*\\w\\[[a-zA-Z]+\\]");
    private static final Pattern BRANCH = Pattern.compile("\\b(if|switch|for|while)\\b|\\?");
    private static final Pattern EXECUTE = Pattern.compile("void execute\\(.*?\\n    }\\n", Pattern.DOTALL);

    private final List<JavaSource> main = JavaSource.main();

    @Test
    void aFileIsAScreenfulOrTwo() {
        assertThat(Stream.concat(main.stream(), JavaSource.test().stream()))
                .hasSizeGreaterThan(200)
                .allSatisfy(source -> assertThat(source.text().lines().count())
                        .as(source.toString())
                        .isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void noSqlAsksTheDatabaseForTheTime() throws IOException {
        assertThat(main).allSatisfy(source -> assertThat(source.literals())
                .as(source.toString())
                .noneMatch(TIME_OF_THE_DATABASE.asPredicate()));
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(TIME_OF_THE_DATABASE));
        }
    }

    /** In brackets a bare word is a key of that very name, not the variable: what was typed would be lost silently. */
    @Test
    void noTemplateLooksUpAVariableInBrackets() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(BARE_KEY));
        }
    }

    @Test
    void aDelegateDecidesNothing() {
        List<JavaSource> delegates = main.stream()
                .filter(source -> source.code().contains("JavaDelegate"))
                .toList();
        assertThat(delegates).isNotEmpty().allSatisfy(delegate -> {
            assertThat(delegate.code()).as(delegate.toString()).doesNotContainPattern(BRANCH);
            assertThat(EXECUTE.matcher(delegate.text()).results())
                    .as(delegate.toString())
                    .singleElement()
                    .satisfies(body -> assertThat(body.group().lines().count()).isLessThanOrEqualTo(LONGEST_DELEGATE));
        });
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(main)
                .map(JavaSource::path)
                .map(Path::getParent)
                .filteredOn(folder -> folder.startsWith("src/main/java/org/hemei"))
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(Files.readString(folder.resolve("package-info.java")))
                        .as(folder.toString())
                        .startsWith("/** "));
    }
}
