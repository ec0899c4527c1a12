package org.hemei.documents;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;

/** Sets papers in pages, the same paper always in the same pages, and binds them. */
public interface Typesetter {

    /** What a part is: a PDF, or one picture that gets a page of its own. */
    enum Form {
        PAGES,
        PICTURE
    }

    /**
     * Something to be bound.
     *
     * @param counted false for what comes before the first numbered page, such as a cover
     * @param content asked for when its turn comes, so that not everything is in memory at once
     */
    record Part(String title, Form form, boolean counted, Supplier<byte[]> content) {

        static Part pages(String title, byte[] pdf, boolean counted) {
            return new Part(title, Form.PAGES, counted, () -> pdf);
        }
    }

    /** @return a PDF in A4 */
    byte[] set(Paper paper);

    int pages(byte[] pdf);

    /** One PDF with a bookmark for each part, and on every counted page its number in the whole. */
    void bind(String title, List<Part> parts, OutputStream out);

    /** Whether the print font has this character in both weights. */
    boolean prints(int character);
}
