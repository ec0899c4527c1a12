package org.hemei.offices;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemei.platform.NotFound;
import org.springframework.stereotype.Service;

/** The chain of offices, and which of them handles what. */
@Service
public class Offices {

    private final OfficeStore store;

    Offices(OfficeStore store) {
        this.store = store;
    }

    public Optional<Office> find(String code) {
        return store.find(code);
    }

    /** @throws NotFound when there is no office of this code */
    public Office get(String code) {
        return store.find(code).orElseThrow(() -> new NotFound("office " + code));
    }

    /** The offices of the chain, from the city down; departments are not part of it. */
    public List<Office> chain() {
        return store.all().stream()
                .filter(office -> office.kind() == Office.Kind.TIER)
                .toList();
    }

    /** Routing: the office that handles, at this tier, what belongs to this community. */
    public Office handling(String community, Tier tier) {
        Office office = get(community);
        while (office.tier() != tier) {
            office = get(Objects.requireNonNull(
                    office.parent(), () -> "no office of tier " + tier + " above community " + community));
        }
        return office;
    }

    /** True when the office is that other one, or stands above it in the chain. */
    public boolean covers(String office, String below) {
        for (Optional<Office> step = find(below);
                step.isPresent();
                step = Optional.ofNullable(step.get().parent()).flatMap(this::find)) {
            if (step.get().code().equals(office)) {
                return true;
            }
        }
        return false;
    }

    /** Those who have this role in this office, ordered by name as a Chinese reader would. */
    public List<Staff> staff(String office, Role role) {
        return store.staff(office, role);
    }
}
