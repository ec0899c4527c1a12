package org.hemei.mediation;

import java.util.List;

/** What the engine remembers of the way of a case. */
public interface Walks {

    /** From the model that began the case on, each before those it called. */
    List<Walk> of(String caseNo);

    /** The model as BPMN, in Chinese. */
    String model(String id);
}
