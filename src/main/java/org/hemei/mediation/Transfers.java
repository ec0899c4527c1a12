package org.hemei.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case that has come to the wrong office goes to the right one, with the ground, before it is accepted; after so many
 * hops the common superior says whose it is.
 */
@Service
public class Transfers {

    /** A case that was handed on. */
    public record Transfer(
            Instant at, String fromOffice, String toOffice, TransferGround ground, String note, String by) {}

    /** Where transfers are kept. */
    public interface Store {

        void add(String caseNo, Transfer transfer);

        List<Transfer> of(String caseNo);
    }

    private final CaseAccess access;
    private final Casework casework;
    private final CaseClock caseClock;
    private final CaseProcess process;
    private final Offices offices;
    private final CasePapers papers;
    private final Store store;

    Transfers(
            CaseAccess access,
            Casework casework,
            CaseClock caseClock,
            CaseProcess process,
            Offices offices,
            CasePapers papers,
            Store store) {
        this.access = access;
        this.casework = casework;
        this.caseClock = caseClock;
        this.process = process;
        this.offices = offices;
        this.papers = papers;
        this.store = store;
    }

    @Transactional
    public void transfer(
            String caseNo, @Nullable String office, @Nullable String ground, @Nullable String note, Actor actor) {
        Dispute dispute = access.forHandling(caseNo, actor);
        if (dispute.ground != null || dispute.outcome != null) {
            throw Conflict.inState(dispute.state.name(), Phrase.of("mediation.transfer.decided"));
        }
        if (dispute.transfers > caseClock.parameter(dispute, "mediation.transferHops")) {
            throw Conflict.inState(dispute.state.name(), Phrase.of("mediation.transfer.settled"));
        }
        ActionCheck check = new ActionCheck("transfer");
        String code = check.text("office", office);
        Office to =
                code == null || code.equals(dispute.office) ? null : find(code).orElse(null);
        if (code != null && to == null) {
            check.reject("office", Code.UNKNOWN, Phrase.of("mediation.transfer.unknownOffice", code));
        }
        TransferGround why = check.option("ground", ground, TransferGround.class);
        String told = check.text("note", note);
        check.done();
        hand(dispute, ActionCheck.sure(to), ActionCheck.sure(why), ActionCheck.sure(told), actor);
    }

    private void hand(Dispute dispute, Office to, TransferGround ground, String note, Actor actor) {
        String from = dispute.office;
        boolean disputed = ++dispute.transfers > caseClock.parameter(dispute, "mediation.transferHops");
        store.add(dispute.caseNo, new Transfer(casework.now(), from, to.code(), ground, note, actor.username()));
        Phrase why = Phrase.of("mediation.transferGround." + ground);
        if (disputed) {
            Office superior = offices.common(List.of(from, to.code()));
            casework.save(
                    dispute, actor, "transferCase", "transferDisputed", to.name(), why, Note.of(note), superior.name());
            process.transferred(dispute.caseNo, offices.get(from), superior);
        } else {
            papers.transferred(dispute, actor, to, ground, note);
            dispute.handOn(to, Stage.Result.TRANSFERRED, casework.now());
            caseClock.watchAnew(dispute);
            casework.save(dispute, actor, "transferCase", "transferCase", to.name(), why, Note.of(note));
            process.transferred(dispute.caseNo, to, null);
        }
    }

    /** Whether the model a case runs by knows transfers; that of the first release does not. */
    @Transactional(readOnly = true)
    public boolean isKnownToProcessOf(String caseNo) {
        return process.isTransferable(caseNo);
    }

    @Transactional(readOnly = true)
    public List<Transfer> of(String caseNo) {
        return store.of(caseNo);
    }

    /** The common superior has the last word. */
    @Transactional
    public Office settle(String caseNo, String office, String reason, Actor actor) {
        Dispute dispute = casework.get(caseNo);
        Office to = find(office)
                .orElseThrow(() -> new InvalidInput(
                        "office", Code.UNKNOWN, Phrase.of("mediation.transfer.unknownOffice", office)));
        if (!office.equals(dispute.office)) {
            dispute.handOn(to, Stage.Result.TRANSFERRED, casework.now());
            caseClock.watchAnew(dispute);
        }
        casework.save(dispute, actor, "settleCompetence", "settleCompetence", to.name(), Note.of(reason));
        return to;
    }

    private Optional<Office> find(String code) {
        return offices.chain().stream()
                .filter(office -> office.code().equals(code))
                .findFirst();
    }
}
