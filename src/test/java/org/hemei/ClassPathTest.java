package org.hemei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must not be on the class path: Camunda's own doors (REST, webapps and the security starter that opens everything
 * have known holes, and no fixes come any more), its object serialisation, and programs that rewrite ours.
 */
class ClassPathTest {

    private final List<String> jars = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(System.getProperty("java.class.path"))
            .map(entry -> Path.of(entry).getFileName().toString())
            .filter(name -> name.endsWith(".jar"))
            .toList();

    @Test
    void theEngineIsHereWithoutItsDoors() {
        assertThat(jars)
                .anyMatch(jar -> jar.matches("camunda-engine-\\d.*"))
                .noneMatch(jar -> jar.matches("camunda-.*(rest|webapp|security|spin|connect).*"))
                .noneMatch(jar -> jar.matches("(jersey|resteasy|h2|lombok)-.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda.bpm.engine.rest.ProcessEngineRestService",
                "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration",
                "org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter",
                "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration",
                "org.camunda.bpm.spring.boot.starter.security.oauth2.CamundaSpringSecurityOAuth2AutoConfiguration",
                "org.camunda.spin.Spin",
                "org.h2.Driver",
                "lombok.Data"
            })
    void nobodyCanCallThem(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }
}
