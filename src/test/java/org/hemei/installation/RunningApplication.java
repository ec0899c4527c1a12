package org.hemei.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The application as a process of its own, told by its environment what to do, as in a real installation. */
final class RunningApplication implements AutoCloseable {

    private static final Duration START_WAIT = Duration.ofSeconds(150);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final Path log;

    private RunningApplication(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts it and returns when it is ready. */
    static RunningApplication start(Path folder, Map<String, String> environment, Predicate<String> jars)
            throws Exception {
        Path log = folder.resolve("application.log");
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(jars),
                "org.hemei.HemeiApplication");
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("HEMEI_"));
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        RunningApplication application = new RunningApplication(builder.start(), port, log);
        application.awaitReady();
        return application;
    }

    private static String classPath(Predicate<String> jars) {
        return List.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))).stream()
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .filter(entry -> !entry.endsWith("test-classes"))
                .filter(jars)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws Exception {
        long end = System.nanoTime() + START_WAIT.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IllegalStateException("It did not start:\n" + log());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private boolean isReady() throws Exception {
        try {
            return get("/actuator/health/readiness", "").statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    HttpResponse<String> get(String path, String login) throws Exception {
        return CLIENT.send(request(path, login).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String login, String json) throws Exception {
        return CLIENT.send(
                request(path, login)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** @param login user name and password with a colon between, or nothing */
    private HttpRequest.Builder request(String path, String login) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!login.isEmpty()) {
            byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        return request;
    }

    int port() {
        return port;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** As systemd and Docker stop it. */
    @Override
    public void close() {
        process.destroy();
        assertThat(process.onExit().orTimeout(60, TimeUnit.SECONDS))
                .as("it stopped")
                .succeedsWithin(Duration.ofSeconds(61));
    }
}
