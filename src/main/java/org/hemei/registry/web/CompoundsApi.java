package org.hemei.registry.web;

import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CompoundsApi {

    private final Compounds compounds;

    CompoundsApi(Compounds compounds) {
        this.compounds = compounds;
    }

    @GetMapping("/api/v1/compounds")
    Page<Compound> search(@RequestParam(required = false) @Nullable String q, PageRequest page) {
        return compounds.search(q, page);
    }
}
