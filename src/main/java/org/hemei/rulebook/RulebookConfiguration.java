package org.hemei.rulebook;

import java.io.IOException;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Offers the rulebook of all profile files that are shipped; a mistake in one stops the start. */
@Configuration(proxyBeanMethods = false)
class RulebookConfiguration {

    private static final String FILES = "classpath*:rulebook/*.yaml";

    @Bean
    Rulebook rulebook(ResourcePatternResolver resources) throws IOException {
        return new Rulebook(ProfileAssembly.assemble(Arrays.stream(resources.getResources(FILES))
                .map(ProfileReader::read)
                .toList()));
    }
}
