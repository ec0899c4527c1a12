package org.hemei.voting;

/**
 * The result of a vote with the numbers it rests on: who takes part is held against all owners, who agrees against those
 * who take part (Civil Code art. 278(2)).
 */
public record TallyResult(Matter matter, Weight total, Weight participating, Weight yes) {

    /** The first gate: whether enough take part for anything to be decided. */
    public Gate quorum() {
        return Gate.of(participating, total, Threshold.TWO_THIRDS);
    }

    /** The second gate: whether enough of them agree. */
    public Gate majority() {
        return Gate.of(yes, participating, matter.majority());
    }

    public boolean passed() {
        return quorum().met() && majority().met();
    }
}
