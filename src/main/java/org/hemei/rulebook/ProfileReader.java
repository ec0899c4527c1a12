package org.hemei.rulebook;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/** Reads one profile file and accepts nothing it does not understand: a slip in a time limit must not pass. */
final class ProfileReader {

    private static final String ENDING = ".yaml";

    private static final ObjectReader YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build()
            .readerFor(ProfileFile.class);

    private ProfileReader() {}

    /** The file's content, or an {@link IllegalStateException} that names the file and the place in it. */
    static ProfileFile read(Resource resource) {
        String fileName = String.valueOf(resource.getFilename());
        ProfileFile file;
        try (InputStream input = resource.getInputStream()) {
            byte[] content = input.readAllBytes();
            requireNoEmptyMember(content);
            file = YAML.readValue(content);
        } catch (JacksonException e) {
            throw new IllegalStateException("Rule profile " + fileName + place(e) + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Rule profile " + fileName, e);
        }
        if (!fileName.equals(file.id() + ENDING)) {
            throw new IllegalStateException(
                    "Rule profile " + fileName + ": by its content it must be called " + file.id() + ENDING);
        }
        return file;
    }

    /** Binding takes an empty member for an absent one, and an absent one for its default. */
    private static void requireNoEmptyMember(byte[] content) throws IOException {
        try (JsonParser parser = YAML.createParser(content)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_NULL
                        || token.isScalarValue() && parser.getText().isEmpty()) {
                    String member = parser.getParsingContext().pathAsPointer().toString();
                    throw new JsonParseException(parser, member + " is empty", parser.currentTokenLocation());
                }
            }
        }
    }

    /** The path of the member where there is one: binding looks at some members late, and at a wrong line then. */
    private static String place(JacksonException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .collect(Collectors.joining(" > ", ", at ", ""));
        }
        JsonLocation location = e.getLocation();
        return location == null ? "" : ", line " + location.getLineNr();
    }
}
