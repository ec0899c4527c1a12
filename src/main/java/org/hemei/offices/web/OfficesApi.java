package org.hemei.offices.web;

import java.util.List;
import java.util.Set;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class OfficesApi {

    private final CurrentActor current;
    private final Offices offices;

    OfficesApi(CurrentActor current, Offices offices) {
        this.current = current;
        this.offices = offices;
    }

    record Me(String username, String name, Set<String> offices, Set<Role> roles) {}

    record OfficeLine(String code, String name, Tier tier, @Nullable String parent) {}

    @GetMapping("/me")
    Me me() {
        Actor actor = current.get();
        return new Me(actor.username(), actor.name(), actor.offices(), actor.ownRoles());
    }

    @GetMapping("/offices")
    Page<OfficeLine> offices(@RequestParam(required = false) @Nullable Tier tier, PageRequest page) {
        List<OfficeLine> lines = offices.chain().stream()
                .filter(office -> tier == null || office.tier() == tier)
                .map(OfficesApi::line)
                .toList();
        return page.of(lines, OfficeLine::code);
    }

    private static OfficeLine line(Office office) {
        return new OfficeLine(office.code(), office.name(), office.tier(), office.parent());
    }
}
