package org.hemei.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java file as text, for rules about what stands in it rather than about what it compiles to. */
public record JavaSource(Path path, String text) {

    private static final Pattern TOKEN = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])+'|\"\"\"(?<block>.*?)\"\"\"|\"(?<line>(?:\\\\.|[^\"\\\\])*)\"",
            Pattern.DOTALL);

    public static List<JavaSource> main() {
        return under(Path.of("src/main/java"));
    }

    public static List<JavaSource> test() {
        return under(Path.of("src/test/java"));
    }

    private static List<JavaSource> under(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(JavaSource::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaSource read(Path file) {
        try {
            return new JavaSource(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts in quotes, as written; what stands in comments is not among them. */
    public List<String> literals() {
        List<String> literals = new ArrayList<>();
        for (Matcher token = TOKEN.matcher(text); token.find(); ) {
            String literal = token.group("block") == null ? token.group("line") : token.group("block");
            if (literal != null) {
                literals.add(literal);
            }
        }
        return literals;
    }

    /** The program without comments and without the texts in quotes. */
    public String code() {
        return TOKEN.matcher(text).replaceAll("");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
