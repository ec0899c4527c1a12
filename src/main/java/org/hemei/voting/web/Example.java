package org.hemei.voting.web;

/** Votes to try the page with, each showing what a hasty count gets wrong; the rolls stand among the messages. */
enum Example {
    /** Owners of several units and the developer's units count one head each. */
    A,
    /** Nobody has decided while too few took part. */
    B,
    /** Heads and area part company, and exactly half is not more than half. */
    C
}
