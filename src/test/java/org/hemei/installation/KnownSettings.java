package org.hemei.installation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemei.support.JavaSource;

/** Which settings the application reads: its own, from the sources, and those of its parts, from what these declare. */
final class KnownSettings {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(hemei[a-z.-]*)(?=[:}])");
    private static final Pattern CONDITION =
            Pattern.compile("@ConditionalOnProperty\\(\\s*name = \"(hemei[a-z.-]*)\"", Pattern.DOTALL);
    private static final Pattern RECORD = Pattern.compile(
            "@ConfigurationProperties\\(\"(hemei[a-z.-]*)\"\\)\\s*(?:public )?record \\w+\\((.*?)\\)\\s*\\{",
            Pattern.DOTALL);
    private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|$)", Pattern.MULTILINE);
    private static final Pattern NOTES = Pattern.compile("@\\w+(\\([^)]*\\))?");

    /** Any key may follow. */
    private static final Set<String> MAPS = Set.of("SPRING_MAIL_PROPERTIES_");

    private final Set<String> own = new TreeSet<>();
    private final Set<String> parts = new TreeSet<>();

    KnownSettings() throws IOException {
        for (JavaSource source : JavaSource.main()) {
            Stream.of(PLACEHOLDER, CONDITION)
                    .flatMap(pattern -> pattern.matcher(source.text()).results())
                    .map(found -> variable(found.group(1)))
                    .forEach(own::add);
            RECORD.matcher(source.text()).results().forEach(this::addRecord);
        }
        for (URL declared : Collections.list(
                getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream json = declared.openStream()) {
                for (JsonNode property :
                        JsonMapper.builder().build().readTree(json).path("properties")) {
                    parts.add(variable(property.path("name").asText()));
                }
            }
        }
        // Read by the configuration itself, which declares nothing.
        parts.add("SPRING_PROFILES_ACTIVE");
        parts.add("SPRING_CONFIG_IMPORT");
    }

    private void addRecord(MatchResult found) {
        COMPONENT
                .matcher(NOTES.matcher(found.group(2)).replaceAll(""))
                .results()
                .map(component -> variable(found.group(1) + "." + component.group(1)))
                .forEach(own::add);
    }

    /** The form without dashes; a variable may also be written with an underscore for each. */
    static String variable(String property) {
        return property.replace("-", "").replace(".", "_").toUpperCase(Locale.ROOT);
    }

    boolean contains(String variable) {
        String plain = variable.replace("_", "");
        return MAPS.stream().anyMatch(variable::startsWith)
                || Stream.concat(own.stream(), parts.stream())
                        .anyMatch(known -> known.replace("_", "").equals(plain));
    }

    /** Hemei's own, without underscores. */
    Stream<String> own() {
        return own.stream().map(name -> name.replace("_", ""));
    }
}
