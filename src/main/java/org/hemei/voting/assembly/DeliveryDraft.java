package org.hemei.voting.assembly;

import java.util.List;
import org.hemei.voting.count.EntryError;

/**
 * What a file of deliveries says, before anything is kept of it.
 *
 * @param errors the first thousand, by row
 */
public record DeliveryDraft(List<Delivery> deliveries, List<EntryError> errors) {

    public DeliveryDraft {
        deliveries = List.copyOf(deliveries);
        errors = List.copyOf(errors);
    }

    public boolean isFlawless() {
        return errors.isEmpty();
    }
}
