package org.hemei.tasks;

/** What a work list shows of a case; {@code parties} are masked by the module that knows them. */
public record CaseCard(String caseNo, String title, String parties, String source, String compound) {}
