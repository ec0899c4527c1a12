package org.hemei.documents;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.hemei.platform.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The kinds of papers there are, one file each. */
@Component
class Kinds {

    private static final ObjectReader YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(Kind.class);

    private final Map<String, Kind> kinds = new TreeMap<>();

    Kinds(ResourcePatternResolver resources) throws IOException {
        for (Resource file : resources.getResources("classpath*:documents/*.yaml")) {
            Kind kind = read(file);
            if (!(kind.name() + ".yaml").equals(file.getFilename())) {
                throw new IllegalStateException(file + ": by its content it must be called " + kind.name());
            }
            kinds.put(kind.name(), kind);
        }
    }

    private static Kind read(Resource file) {
        try (InputStream input = file.getInputStream()) {
            return YAML.readValue(input);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Kind of paper " + file.getFilename(), unreadable);
        }
    }

    Collection<Kind> all() {
        return kinds.values();
    }

    /** @throws NotFound when there is no such kind */
    Kind get(String name) {
        Kind kind = kinds.get(name);
        if (kind == null) {
            throw new NotFound("kind of paper " + name);
        }
        return kind;
    }
}
