package org.hemei.election;

/** How an order of the street was served. */
public enum OrderMeans {
    IN_PERSON,
    POST,
    POSTED
}
