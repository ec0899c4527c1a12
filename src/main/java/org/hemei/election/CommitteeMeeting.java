package org.hemei.election;

import java.time.LocalDate;

/** That a committee has met, and what about. */
public record CommitteeMeeting(LocalDate metOn, String subject, String enteredByName) {}
