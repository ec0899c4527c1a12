package org.hemei.voting.roll;

/** What a file that is being checked would make of a roll. */
public record TriedRoll(RollUpload upload, RollDraft draft) {}
