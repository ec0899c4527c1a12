package org.hemei.documents;

import java.util.List;
import java.util.regex.Pattern;
import org.hemei.offices.Office;

/** The short word for an office in its numbers: 云杉社区 is 云杉, unless another office is called so too. */
final class OfficeWord {

    private static final Pattern KIND_OF_PLACE = Pattern.compile("(?<=..)(社区|街道|镇|乡|区|县|市)$");

    private OfficeWord() {}

    static String of(Office office, List<Office> all) {
        String word = shortened(office);
        boolean taken = all.stream()
                .anyMatch(other ->
                        !other.code().equals(office.code()) && shortened(other).equals(word));
        return taken ? office.name() : word;
    }

    private static String shortened(Office office) {
        return KIND_OF_PLACE.matcher(office.name()).replaceFirst("");
    }
}
