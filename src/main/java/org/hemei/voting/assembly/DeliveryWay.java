package org.hemei.voting.assembly;

/** How a ballot reached its owner. */
public enum DeliveryWay {
    IN_PERSON,
    POST,
    ELECTRONIC,
    /** It could not be delivered; a posted notice stands in, which is no proof for this owner. */
    UNDELIVERABLE
}
