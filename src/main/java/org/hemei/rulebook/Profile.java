package org.hemei.rulebook;

import java.util.List;
import java.util.Optional;
import org.hemei.platform.NotFound;

/**
 * The rules of one locality in one version; a released version never changes.
 *
 * @param name such as {@code national}
 * @param version counted from 1
 * @param textRead whether the present text of the local law was read; if not, an administrator has to confirm the
 *     profile before a real case may use it
 * @param source the law the profile as a whole follows
 * @param rules all that apply, inherited ones included, in reading order
 * @param parameters likewise
 */
public record Profile(
        String name,
        int version,
        Bilingual title,
        boolean textRead,
        Bilingual source,
        List<Rule> rules,
        List<Parameter> parameters) {

    public Profile {
        rules = List.copyOf(rules);
        parameters = List.copyOf(parameters);
    }

    /** The rule of this name, or {@link NotFound}. */
    public Rule rule(String rule) {
        return find(rule).orElseThrow(() -> new NotFound("rule " + rule + " in profile " + name + '-' + version));
    }

    /** The rule of this name; empty where the locality has no such limit. */
    public Optional<Rule> find(String rule) {
        return rules.stream().filter(each -> each.name().equals(rule)).findAny();
    }

    /** The parameter of this name, or {@link NotFound}. */
    public Parameter parameter(String parameter) {
        return parameters.stream()
                .filter(each -> each.name().equals(parameter))
                .findAny()
                .orElseThrow(() -> new NotFound("parameter " + parameter + " in profile " + name + '-' + version));
    }

    /** The value of a parameter that is a number. */
    public int number(String parameter) {
        return parameter(parameter).number();
    }

    /** The value of a parameter that is a flag. */
    public boolean flag(String parameter) {
        return parameter(parameter).flag();
    }

    /** The value of a parameter that is a word. */
    public String word(String parameter) {
        return parameter(parameter).word();
    }
}
