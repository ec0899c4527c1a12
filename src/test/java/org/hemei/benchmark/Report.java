package org.hemei.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of one benchmark, printed and kept as {@code target/benchmarks/<name>.md}. */
final class Report {

    private final String name;
    private final List<String> lines = new ArrayList<>();

    Report(String name, String... columns) {
        this.name = name;
        lines.add("| " + String.join(" | ", columns) + " |");
        lines.add("| " + "--- | ".repeat(columns.length).strip());
    }

    void row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ')
                    .append(cell instanceof Double number ? String.format(Locale.ROOT, "%.2f", number) : cell)
                    .append(" |");
        }
        lines.add(row.toString());
    }

    void keep() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "benchmarks"));
        Files.write(folder.resolve(name + ".md"), lines);
        lines.forEach(System.out::println);
    }
}
