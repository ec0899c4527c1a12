package org.hemei.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;

/** Where compounds are kept. */
public interface CompoundStore {

    Optional<Compound> find(String code);

    /** One more than the page holds, if there are more. */
    List<Compound> search(@Nullable String query, PageRequest page);

    /** The same of those that belong to these communities. */
    List<Compound> searchIn(Collection<String> communities, @Nullable String query, PageRequest page);

    List<Compound> of(List<String> communities);

    void add(Compound compound);
}
