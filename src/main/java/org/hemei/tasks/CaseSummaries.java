package org.hemei.tasks;

import java.util.Locale;
import org.hemei.offices.Actor;

/** Offered by each module whose cases have tasks. */
public interface CaseSummaries {

    String module();

    CaseSummary summary(String caseNo, Actor actor, Locale language);
}
