package org.hemei.support;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What one module says, in both languages; the words of its models are a matter of their own. */
public record MessageBundle(String module, Map<String, String> chinese, Map<String, String> english) {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final String ENGLISH = "_en.properties";

    public static List<MessageBundle> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("-models"))
                    .map(name -> name.replace(ENGLISH, "").replace(".properties", ""))
                    .distinct()
                    .sorted()
                    .map(module -> new MessageBundle(module, read(module + ".properties"), read(module + ENGLISH)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(String name) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(name))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    @Override
    public String toString() {
        return module;
    }
}
