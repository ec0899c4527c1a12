package org.hemei.registry;

import java.util.List;
import java.util.Optional;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;

/** The register of compounds. */
public interface Compounds {

    Optional<Compound> find(String code);

    /** By code; {@code query} looks in code and name. One more than the page holds, if there are more. */
    List<Compound> search(@Nullable String query, PageRequest page);

    /** All compounds that belong to one of these communities. */
    List<Compound> of(List<String> communities);

    void add(Compound compound);
}
