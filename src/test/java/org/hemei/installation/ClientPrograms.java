package org.hemei.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code pg_dump} and {@code pg_restore}, which come with a server and not with the embedded one. Looked for in the
 * folder {@code -Dbackup.programs}, where PostgreSQL 17 is usually installed, and on the path.
 */
record ClientPrograms(Path folder) {

    private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) (\\d+)");

    /** An older pg_dump refuses a newer server. */
    private static final int OLDEST = 17;

    static Optional<ClientPrograms> find() {
        return Stream.concat(
                        Stream.of(System.getProperty("backup.programs", ""), "/usr/lib/postgresql/17/bin"),
                        Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator))))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .filter(folder -> Files.isExecutable(folder.resolve("pg_dump"))
                        && Files.isExecutable(folder.resolve("pg_restore")))
                .filter(ClientPrograms::isNewEnough)
                .findFirst()
                .map(ClientPrograms::new);
    }

    private static boolean isNewEnough(Path folder) {
        try {
            Process asked = new ProcessBuilder(folder.resolve("pg_dump").toString(), "--version").start();
            Matcher version = VERSION.matcher(new String(asked.getInputStream().readAllBytes()));
            return version.find() && Integer.parseInt(version.group(1)) >= OLDEST;
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs one of the scripts in {@code docker/} against a database. */
    void run(String script, Path dump, String jdbcUrl, String user, Path passwordFile) throws Exception {
        Matcher place = Pattern.compile("//([^:]+):(\\d+)/(\\w+)").matcher(jdbcUrl);
        assertThat(place.find()).isTrue();
        ProcessBuilder builder = new ProcessBuilder("bash", "docker/" + script, dump.toString());
        builder.environment()
                .putAll(Map.of(
                        "PGHOST", place.group(1),
                        "PGPORT", place.group(2),
                        "PGDATABASE", place.group(3),
                        "PGUSER", user,
                        "PGPASSWORD_FILE", passwordFile.toString(),
                        "PATH", folder + File.pathSeparator + System.getenv("PATH")));
        Path said = dump.resolveSibling(script + ".log");
        Process running =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(running.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(running.exitValue()).as(Files.readString(said)).isZero();
    }
}
