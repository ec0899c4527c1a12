package org.hemei.mediation;

import java.util.List;
import java.util.Map;
import org.hemei.audit.Audit;
import org.hemei.documents.Dossier;
import org.hemei.documents.IssuedPaper;
import org.hemei.documents.Papers;
import org.hemei.documents.PrintedPaper;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The papers of a case, for those who handle it and for auditors; every look is written down. A paper names the parties
 * in full, so that whoever may only follow the case does not get it.
 */
@Service
public class CaseDocuments {

    private final CaseAccess access;
    private final Papers papers;
    private final Dossier dossier;
    private final PaperFacts facts;
    private final CaseKeeping keeping;
    private final Offices offices;
    private final Audit audit;

    CaseDocuments(
            CaseAccess access,
            Papers papers,
            Dossier dossier,
            PaperFacts facts,
            CaseKeeping keeping,
            Offices offices,
            Audit audit) {
        this.access = access;
        this.papers = papers;
        this.dossier = dossier;
        this.facts = facts;
        this.keeping = keeping;
        this.offices = offices;
        this.audit = audit;
    }

    /** @throws NotFound when there is no such case, or this person may not read its papers */
    public List<IssuedPaper> of(String caseNo, Actor actor) {
        look(caseNo, actor);
        return papers.of(caseNo);
    }

    /** Those of a case that was opened for this person; none for somebody who may not read them. */
    public List<IssuedPaper> of(DisputeFile file, Actor actor) {
        return file.handled() || actor.has(Role.AUDITOR) ? papers.of(file.caseNo()) : List.of();
    }

    /** @throws NotFound also when the case has no such paper */
    public PrintedPaper print(String caseNo, long paper, Actor actor) {
        look(caseNo, actor);
        return papers.print(caseNo, paper);
    }

    /** 卷宗: everything in one, as the case stands now. */
    public Dossier.Bound collect(String caseNo, Actor actor) {
        Dispute dispute = look(caseNo, actor);
        Map<String, @Nullable Object> told = facts.ofFile(dispute);
        told.put("keeping", told(keeping.of(dispute)));
        return dossier.collect(caseNo, offices.get(dispute.office), told);
    }

    private static String told(Keeping keeping) {
        if (keeping.forGood()) {
            return "永久";
        }
        return keeping.years() + "年" + (keeping.until() == null ? "，从归档之日起" : "，至" + PaperFacts.day(keeping.until()));
    }

    private Dispute look(String caseNo, Actor actor) {
        Dispute dispute = access.readable(caseNo, actor);
        audit.viewed(caseNo, actor);
        return dispute;
    }
}
