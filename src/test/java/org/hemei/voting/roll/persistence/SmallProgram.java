package org.hemei.voting.roll.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.hemei.voting.roll.Roll;
import org.hemei.voting.roll.RollDraft;
import org.hemei.voting.roll.RollReader;
import org.hemei.voting.roll.Signature;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A JVM of its own with a heap of a given size that reads rolls and keeps those that are flawless. */
final class SmallProgram {

    private final JdbcRollStore store;
    private final TransactionTemplate transaction;

    private SmallProgram(DataSource database) {
        JdbcTemplate template = new JdbcTemplate(database);
        store = new JdbcRollStore(JdbcClient.create(template), new RollUnitRows(template));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** What it says of each file, a line for each: its name, {@code errors n} or {@code kept n}. */
    static List<String> run(String heap, String url, String username, String password, List<Path> files)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile("said", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + heap,
                    "-cp",
                    System.getProperty("java.class.path"),
                    SmallProgram.class.getName(),
                    url,
                    username,
                    password);
            files.forEach(file -> builder.command().add(file.toString()));
            Process program = builder.redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!program.waitFor(5, TimeUnit.MINUTES)) {
                program.destroyForcibly();
            }
            return Files.readAllLines(said);
        } finally {
            Files.delete(said);
        }
    }

    public static void main(String[] args) throws IOException {
        SmallProgram program = new SmallProgram(new DriverManagerDataSource(args[0], args[1], args[2]));
        for (String file : List.of(args).subList(3, args.length)) {
            System.out.println(Path.of(file).getFileName() + " " + program.read(Path.of(file)));
        }
    }

    private String read(Path file) throws IOException {
        RollDraft draft;
        try (InputStream in = Files.newInputStream(file)) {
            draft = RollReader.read(in, Map.of(), null);
        }
        return draft.isFlawless() ? "kept " + keep(file.toString(), draft) : "errors " + draft.errorCount();
    }

    private int keep(String voteNo, RollDraft draft) {
        int[] kept = new int[1];
        transaction.executeWithoutResult(whole -> {
            store.add(new Roll(
                    voteNo,
                    "C001",
                    "YZ-QH-WT",
                    Roll.State.DRAFT,
                    1,
                    draft.sha256(),
                    null,
                    null,
                    draft.totals(),
                    null,
                    null,
                    null,
                    null,
                    new Signature("supervisor", "吴芳", Instant.EPOCH)));
            store.replaceUnits(voteNo, draft.units());
            store.eachUnit(voteNo, unit -> kept[0]++);
        });
        return kept[0];
    }
}
