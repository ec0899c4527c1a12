package org.hemei;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Reads {@code access-matrix.txt}, and what routes the application really has. */
final class AccessMatrix {

    private static final Path TABLE = Path.of("src/test/resources/org/hemei/access-matrix.txt");

    private AccessMatrix() {}

    enum Door {
        OPEN,
        PAGE,
        SCRIPT,
        API
    }

    /** @param header what the request must carry for this variant of the route, or empty */
    record Row(Door door, String method, String path, String header, Map<String, Integer> answers) {

        String route() {
            return method + " " + path + (header.isEmpty() ? "" : "+" + header);
        }

        boolean isAboutOneCase() {
            return path.contains("{no}") || path.contains("{id}");
        }

        @Override
        public String toString() {
            return route();
        }
    }

    static List<Row> rows() throws IOException {
        List<String[]> lines = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +"))
                .toList();
        String[] head = lines.get(0);
        return lines.stream().skip(1).map(line -> row(head, line)).toList();
    }

    private static Row row(String[] head, String[] line) {
        if (head.length != line.length) {
            throw new IllegalArgumentException("an answer is missing: " + String.join(" ", line));
        }
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (int column = 3; column < head.length; column++) {
            answers.put(head[column], Integer.valueOf(line[column]));
        }
        String[] path = line[2].split("\\+");
        return new Row(Door.valueOf(line[0].toUpperCase()), line[1], path[0], path.length == 1 ? "" : path[1], answers);
    }

    static Stream<String> routes(Iterable<RequestMappingInfoHandlerMapping> mappings) {
        Stream.Builder<String> routes = Stream.builder();
        mappings.forEach(mapping -> mapping.getHandlerMethods().keySet().stream()
                .flatMap(AccessMatrix::routes)
                .forEach(routes));
        return routes.build();
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        List<String> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? List.of("ANY")
                : mapping.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        StringBuilder headers = new StringBuilder();
        mapping.getHeadersCondition().getExpressions().forEach(header -> headers.append('+')
                .append(header.getName()));
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> method + " " + path + headers));
    }
}
