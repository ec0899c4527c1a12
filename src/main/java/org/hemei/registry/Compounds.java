package org.hemei.registry;

import java.util.List;
import java.util.Optional;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The register of compounds. */
@Service
public class Compounds {

    private final CompoundStore store;

    Compounds(CompoundStore store) {
        this.store = store;
    }

    public Optional<Compound> find(String code) {
        return store.find(code);
    }

    /** By code; {@code query} looks in code and name. */
    public Page<Compound> search(@Nullable String query, PageRequest page) {
        return page.fetched(store.search(query, page), compound -> PageRequest.cursor(compound.code()));
    }

    /** All compounds that belong to one of these communities. */
    public List<Compound> of(List<String> communities) {
        return store.of(communities);
    }

    public void add(Compound compound) {
        store.add(compound);
    }
}
