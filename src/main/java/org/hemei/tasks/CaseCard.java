package org.hemei.tasks;

import java.util.List;

/**
 * What a work list shows of a case.
 *
 * @param parties masked by the module that knows them
 * @param names the parties' full names, for search by those who have a task of the case; never shown
 * @param phoneEnds the last four digits of their telephones, likewise
 * @param source message code of how the case came in
 * @param path where the case has its page
 */
public record CaseCard(
        String caseNo,
        String title,
        String parties,
        String names,
        List<String> phoneEnds,
        String source,
        String compound,
        String path) {}
