package org.hemei.mediation;

import java.util.List;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.platform.NotFound;
import org.springframework.stereotype.Service;

/** The way of a case through its models, for all who may see the case; every look is written down. */
@Service
public class CaseCourse {

    private final CaseAccess access;
    private final Walks walks;
    private final Audit audit;

    CaseCourse(CaseAccess access, Walks walks, Audit audit) {
        this.access = access;
        this.walks = walks;
        this.audit = audit;
    }

    /**
     * A case with its walks, the first of which is that of the case itself.
     *
     * @param title of the case
     */
    public record Course(String caseNo, String title, List<Walk> walks) {

        /** @throws NotFound when the case has not gone this way */
        public Walk walk(String id) {
            return walks.stream()
                    .filter(walk -> walk.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("walk " + id + " of " + caseNo));
        }
    }

    /** @throws NotFound when there is no such case, or this person may not know of it */
    public Course of(String caseNo, Actor actor) {
        Dispute dispute = access.visible(caseNo, actor);
        audit.viewed(caseNo, actor);
        return new Course(caseNo, dispute.particulars.title(), walks.of(caseNo));
    }

    /** The model of one of its walks as BPMN. */
    public String model(Walk walk) {
        return walks.model(walk.model());
    }
}
