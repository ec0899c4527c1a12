package org.hemei.documents;

import java.io.OutputStream;
import java.util.List;

/** Sets papers in pages, the same paper always in the same pages, and binds them. */
public interface Typesetter {

    /** Something to be bound; what is not {@code counted} comes before the first numbered page, such as a cover. */
    record Part(String title, byte[] pdf, boolean counted) {}

    /** @return a PDF in A4 */
    byte[] set(Paper paper);

    int pages(byte[] pdf);

    /** One PDF with a bookmark for each part, and on every counted page its number in the whole. */
    void bind(String title, List<Part> parts, OutputStream out);

    /** Whether the print font has this character in both weights. */
    boolean prints(int character);
}
