package org.hemei.voting.assembly;

import java.time.LocalDate;

/**
 * How the ballot of a unit was delivered.
 *
 * @param proof the receipt, its number, or who witnessed it; why it could not be delivered, where it could not
 */
public record Delivery(String unit, DeliveryWay way, LocalDate deliveredOn, String proof) {

    /** Whether it proves that the owner was served, so that their silence may count as the rules of procedure say. */
    public boolean proves() {
        return way != DeliveryWay.UNDELIVERABLE;
    }
}
