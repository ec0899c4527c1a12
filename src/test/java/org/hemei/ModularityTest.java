package org.hemei;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules are the rooms of a house: whoever stands above may call down, and nobody calls up. */
class ModularityTest {

    private static final List<List<String>> FLOORS = List.of(
            List.of("calendar", "rulebook", "offices", "audit", "platform"),
            List.of("registry", "notifications"),
            List.of("documents"),
            List.of("tasks"),
            List.of("voting"),
            List.of("mediation", "election", "handover"),
            List.of("cockpit", "statistics", "portal"));

    private final ApplicationModules modules = ApplicationModules.of(HemeiApplication.class);

    @Test
    void modulesUseOnlyWhatOthersOfferAndNeverInACircle() {
        modules.verify();
    }

    @Test
    void everyModuleHasItsFloor() {
        assertThat(modules.stream().map(ModularityTest::name)).isNotEmpty().allSatisfy(module -> assertThat(FLOORS)
                .anyMatch(floor -> floor.contains(module)));
    }

    /** Business modules share a floor, so they do not know each other; only the ground floor is one big room. */
    @Test
    void arrowsPointDownOnly() {
        assertThat(arrows()).isNotEmpty();
        assertThat(arrows().filter(arrow -> arrow.to() > 0 && arrow.to() >= arrow.from()))
                .isEmpty();
    }

    @Test
    void thePlatformStandsOnNothing() {
        // Whoever implements an interface of the platform inherits its arrows within the platform.
        assertThat(arrows().filter(arrow -> arrow.source().startsWith("org.hemei.platform."))
                        .filter(arrow -> !arrow.target().startsWith("org.hemei.platform.")))
                .isEmpty();
    }

    private record Arrow(String source, int from, String target, int to) {}

    private Stream<Arrow> arrows() {
        return modules.stream().flatMap(module -> module.getDirectDependencies(modules).stream()
                .filter(dependency -> !dependency.getTargetModule().equals(module))
                .map(dependency -> new Arrow(
                        dependency.getSourceType().getName(),
                        floor(module),
                        dependency.getTargetType().getName(),
                        floor(dependency.getTargetModule()))));
    }

    private static int floor(ApplicationModule module) {
        return IntStream.range(0, FLOORS.size())
                .filter(floor -> FLOORS.get(floor).contains(name(module)))
                .findFirst()
                .orElseThrow();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
