package org.hemei.mediation;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemei.documents.Draft;
import org.hemei.documents.Papers;
import org.hemei.notifications.Notice;
import org.hemei.notifications.Notifications;
import org.hemei.notifications.Recipient;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Component;

/**
 * Issues papers and sends those that are for the parties to each of them: by mail with the paper where they gave an
 * address, else as a paper for the office to hand over.
 */
@Component
class PartyLetters {

    private static final Set<String> FOR_PARTIES = Set.of(
            "rights-notice",
            "session-notice",
            "session-cancellation",
            "extension",
            "next-tier",
            "refusal-notice",
            "termination-notice",
            "ways-out",
            "agreement",
            "oral-agreement",
            "urging-notice");

    private final Papers papers;
    private final Notifications notifications;

    PartyLetters(Papers papers, Notifications notifications) {
        this.papers = papers;
        this.notifications = notifications;
    }

    void issue(Dispute dispute, Office office, Actor actor, List<Draft> drafts) {
        issue(dispute, office, actor, drafts, EnumSet.allOf(PartyRole.class));
    }

    /** Only these sides are sent what is for the parties. */
    void issue(Dispute dispute, Office office, Actor actor, List<Draft> drafts, Set<PartyRole> sides) {
        for (Papers.Issued paper : papers.issue(dispute.caseNo, office, actor, drafts)) {
            if (FOR_PARTIES.contains(paper.kind())) {
                send(dispute, office, paper, sides);
            }
        }
    }

    private void send(Dispute dispute, Office office, Papers.Issued paper, Set<PartyRole> sides) {
        for (int i = 0; i < dispute.parties.size(); i++) {
            Party party = dispute.parties.get(i);
            if (!sides.contains(party.role())) {
                continue;
            }
            notifications.send(Notice.of(
                            "paper/" + paper.code() + "/" + i,
                            Recipient.party(party.name(), party.email(), Locale.SIMPLIFIED_CHINESE),
                            Phrase.of("mediation.letter.subject", paper.title(), dispute.caseNo),
                            Phrase.of("mediation.letter.text", paper.title()),
                            Phrase.of("mediation.letter.ask", office.name()))
                    .about(dispute.caseNo, office.code())
                    .with(List.of(paper.code())));
        }
    }
}
