package org.hemei.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays every profile over the base it names. Bases may have bases: district over city over province over national. */
final class ProfileAssembly {

    private final Map<String, ProfileFile> files = new LinkedHashMap<>();
    private final Map<String, Profile> assembled = new HashMap<>();

    private ProfileAssembly(Collection<ProfileFile> files) {
        for (ProfileFile file : files) {
            require(this.files.put(file.id(), file) == null, file, "there are two files of this name");
        }
    }

    /** All profiles, or an {@link IllegalStateException} that names the profile and rule that do not fit. */
    static List<Profile> assemble(Collection<ProfileFile> files) {
        ProfileAssembly assembly = new ProfileAssembly(files);
        return assembly.files.values().stream()
                .map(file -> assembly.profile(file, new LinkedHashSet<>()))
                .toList();
    }

    private Profile profile(ProfileFile file, Set<String> above) {
        Profile known = assembled.get(file.id());
        if (known != null) {
            return known;
        }
        require(above.add(file.id()), file, "it is its own base, by way of " + above);
        Map<String, Rule> rules = new LinkedHashMap<>();
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        if (file.base() != null) {
            ProfileFile base = files.get(file.base());
            require(base != null, file, "there is no base " + file.base());
            Profile inherited = profile(base, above);
            inherited.rules().forEach(rule -> rules.put(rule.name(), rule));
            inherited.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
        }
        overrideRules(file, rules);
        addRules(file, rules);
        overrideParameters(file, parameters);
        addParameters(file, parameters);
        Profile profile = new Profile(
                file.profile(),
                file.version(),
                file.title(),
                file.textRead(),
                file.source(),
                new ArrayList<>(rules.values()),
                new ArrayList<>(parameters.values()));
        assembled.put(file.id(), profile);
        return profile;
    }

    private static void overrideRules(ProfileFile file, Map<String, Rule> rules) {
        file.overrides().forEach((name, entry) -> {
            Rule inherited = rules.get(name);
            require(inherited != null, file, "overrides " + name + ", which its base does not have");
            rules.put(name, entry.named(name, entry.title() == null ? inherited.title() : entry.title()));
        });
    }

    private static void addRules(ProfileFile file, Map<String, Rule> rules) {
        file.rules().forEach((name, entry) -> {
            require(!rules.containsKey(name), file, name + " is in its base already: list it under overrides");
            require(entry.title() != null, file, name + " needs a title");
            rules.put(name, entry.named(name, entry.title()));
        });
    }

    private static void overrideParameters(ProfileFile file, Map<String, Parameter> parameters) {
        file.parameterOverrides().forEach((name, entry) -> {
            Parameter inherited = parameters.get(name);
            require(inherited != null, file, "overrides the parameter " + name + ", which its base does not have");
            try {
                parameters.put(name, entry.over(inherited));
            } catch (IllegalArgumentException unfit) {
                throw new IllegalStateException(
                        "Rule profile " + file.id() + ".yaml, at parameterOverrides > " + name + ": "
                                + unfit.getMessage(),
                        unfit);
            }
        });
    }

    private static void addParameters(ProfileFile file, Map<String, Parameter> parameters) {
        file.parameters().forEach((name, entry) -> {
            require(
                    !parameters.containsKey(name),
                    file,
                    "the parameter " + name + " is in its base already: list it under parameterOverrides");
            parameters.put(name, entry.named(name));
        });
    }

    private static void require(boolean holds, ProfileFile file, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("Rule profile " + file.id() + ".yaml: " + otherwise);
        }
    }
}
