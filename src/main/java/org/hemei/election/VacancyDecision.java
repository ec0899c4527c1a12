package org.hemei.election;

/** The table that says how a vacant seat is filled (decision E4). */
public interface VacancyDecision {

    /**
     * @param alternates who could step up
     * @param seated who is left
     * @param fewest the legal minimum of members
     * @param fullReElection the profile's word for when a committee is too small to go on
     */
    record Question(int alternates, int seated, int seats, int fewest, String fullReElection) {}

    /** @param ground last part of the message code that tells why, {@code election.vacancy.ground.<ground>} */
    record Answer(VacancyWay way, String ground) {}

    Answer decide(Question question);
}
