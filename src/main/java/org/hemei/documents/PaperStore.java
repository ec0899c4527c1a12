package org.hemei.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where papers, their pages and their numbers are kept. */
public interface PaperStore {

    /** The pages of a paper, and the SHA-256 of them in hexadecimal digits. */
    record Pdf(byte[] bytes, String sha256) {}

    /** The number a case has at an office already. */
    Optional<String> numberOf(String caseNo, String office);

    /** One more than the last of this office and year; whoever else draws waits until the transaction ends. */
    int draw(String office, int year);

    void keepNumber(String caseNo, String office, String number);

    void add(List<Paper> papers);

    /** In the order they were issued. */
    List<IssuedPaper> of(String caseNo);

    Optional<Paper> find(String caseNo, long id);

    /** Where a paper is kept. */
    record Located(String caseNo, long id) {}

    Optional<Located> located(String checkCode);

    boolean isIssued(String checkCode);

    Optional<Pdf> pdf(long id);

    /** Keeps the pages unless there are some already, and tells which are kept. */
    Pdf keep(long id, Pdf pdf, Instant at);
}
