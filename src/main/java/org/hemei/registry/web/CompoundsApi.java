package org.hemei.registry.web;

import java.util.Locale;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.registry.Compound;
import org.hemei.registry.CompoundFiles;
import org.hemei.registry.Compounds;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CompoundsApi {

    private final Compounds compounds;
    private final CompoundFiles files;
    private final CurrentActor current;
    private final FieldMessages messages;

    CompoundsApi(Compounds compounds, CompoundFiles files, CurrentActor current, FieldMessages messages) {
        this.compounds = compounds;
        this.files = files;
        this.current = current;
        this.messages = messages;
    }

    @GetMapping("/api/v1/compounds")
    Page<Compound> search(@RequestParam(required = false) @Nullable String q, PageRequest page) {
        return compounds.search(q, page);
    }

    /** The file of one compound, with what the reader may see of it (一小区一档). */
    @GetMapping("/api/v1/compounds/{compound}")
    CompoundAnswer open(@PathVariable String compound, Locale language) {
        return CompoundAnswer.of(files.open(compound, current.get()), messages, language);
    }
}
