package org.hemei.rulebook;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Offers the rulebook of all profile files that are shipped; a mistake in one, or in the city's choice, stops the start. */
@Configuration(proxyBeanMethods = false)
class RulebookConfiguration {

    private static final String FILES = "classpath*:rulebook/*.yaml";

    @Bean
    Rulebook rulebook(
            ResourcePatternResolver resources,
            @Value("${hemei.rulebook.profile:" + Rulebook.NATIONAL + "}") String city)
            throws IOException {
        List<ProfileFile> files = Arrays.stream(resources.getResources(FILES))
                .map(ProfileReader::read)
                .toList();
        return new Rulebook(ProfileAssembly.assemble(files), city);
    }
}
