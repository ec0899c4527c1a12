package org.hemei.mediation;

import java.util.List;
import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.platform.PageRequest;

/** Finds the disputes a person may see, newest first. */
public interface DisputeSearch {

    /** The deadlines of these cases, in one statement. */
    Map<String, List<CaseDeadline>> deadlines(List<String> caseNos);

    /** One row more than the page holds, if there are more. */
    List<DisputeLine> find(DisputeFilter filter, Actor actor, PageRequest page);

    /** Those of a compound that are not closed, and that this person may see. */
    List<DisputeLine> openIn(String compound, Actor actor, int most);
}
