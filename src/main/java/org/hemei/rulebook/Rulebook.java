package org.hemei.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hemei.platform.NotFound;

/**
 * All profiles in all their versions. New cases take the current version and keep its number; questions about them then
 * go to that version.
 */
public final class Rulebook {

    /** The profile that applies where no locality has its own. */
    public static final String NATIONAL = "national";

    private final Map<String, NavigableMap<Integer, Profile>> versions = new TreeMap<>();

    Rulebook(Collection<Profile> profiles) {
        for (Profile profile : profiles) {
            versions.computeIfAbsent(profile.name(), name -> new TreeMap<>()).put(profile.version(), profile);
        }
    }

    /** The current version of every profile, by name. */
    public List<Profile> profiles() {
        return versions.values().stream()
                .map(byVersion -> byVersion.lastEntry().getValue())
                .toList();
    }

    /** The current version of the profile, or {@link NotFound}. */
    public Profile profile(String name) {
        return find(name).orElseThrow(() -> new NotFound("profile " + name));
    }

    /** The version a case was started with, or {@link NotFound}. */
    public Profile profile(String name, int version) {
        return Optional.ofNullable(versions.get(name))
                .map(byVersion -> byVersion.get(version))
                .orElseThrow(() -> new NotFound("profile " + name + '-' + version));
    }

    /** The current version of the profile, if there is such a profile. */
    public Optional<Profile> find(String name) {
        return Optional.ofNullable(versions.get(name))
                .map(byVersion -> byVersion.lastEntry().getValue());
    }

    /** The number of the profile's current version, or {@link NotFound}. */
    public int version(String profile) {
        return profile(profile).version();
    }

    /** All rules of the profile's current version, or {@link NotFound}. */
    public List<Rule> rules(String profile) {
        return profile(profile).rules();
    }

    /** A rule of the profile's current version, or {@link NotFound} for either. */
    public Rule rule(String profile, String rule) {
        return profile(profile).rule(rule);
    }

    /** A rule as it was in the version a case was started with, or {@link NotFound}. */
    public Rule rule(String profile, int version, String rule) {
        return profile(profile, version).rule(rule);
    }

    /** A parameter as it was in the version a case was started with, or {@link NotFound}. */
    public Parameter parameter(String profile, int version, String parameter) {
        return profile(profile, version).parameter(parameter);
    }
}
