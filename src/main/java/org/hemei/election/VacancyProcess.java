package org.hemei.election;

/** What vacancies tell the process engine. */
public interface VacancyProcess {

    /** @param decisionNeeded whether a resignation has to be decided on before it ends the membership */
    void start(String vacancyNo, String street, boolean decisionNeeded);
}
