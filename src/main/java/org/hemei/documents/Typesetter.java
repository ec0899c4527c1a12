package org.hemei.documents;

/** Sets papers in pages: the same paper always in the same pages. */
public interface Typesetter {

    /** @return a PDF in A4 */
    byte[] set(Paper paper);

    /** Whether the print font has this character in both weights. */
    boolean prints(int character);
}
