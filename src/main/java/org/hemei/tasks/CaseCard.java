package org.hemei.tasks;

/**
 * What a work list shows of a case.
 *
 * @param parties masked by the module that knows them
 * @param names the parties' full names, for search by those who have a task of the case; never shown
 * @param source message code of how the case came in
 * @param path where the case has its page
 */
public record CaseCard(
        String caseNo, String title, String parties, String names, String source, String compound, String path) {}
