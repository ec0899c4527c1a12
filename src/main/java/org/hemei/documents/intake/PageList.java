package org.hemei.documents.intake;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;

/**
 * The pages of a PDF as one plain list. A file tells how many it has, and may lie; what is counted, bound and printed
 * later must be the same pages.
 */
final class PageList {

    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    private PageList() {}

    /** @return how many pages there are; one more than {@code most} for any number beyond it, and then nothing is changed */
    static int flatten(PDDocument document, int most) {
        COSArray pages = new COSArray();
        COSDictionary list = new COSDictionary();
        for (PDPage page : document.getPages()) {
            if (pages.size() == most) {
                return most + 1;
            }
            pages.add(ofItsOwn(page.getCOSObject(), list));
        }
        list.setItem(COSName.TYPE, COSName.PAGES);
        list.setItem(COSName.KIDS, pages);
        list.setInt(COSName.COUNT, pages.size());
        document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGES, list);
        return pages.size();
    }

    /** A page may stand in a file twice, and have its size and its fonts from the branch it hangs on. */
    private static COSDictionary ofItsOwn(COSDictionary page, COSDictionary list) {
        COSDictionary own = new COSDictionary(page);
        for (COSName name : INHERITED) {
            COSBase value = PDPageTree.getInheritableAttribute(page, name);
            if (value != null) {
                own.setItem(name, value);
            }
        }
        own.setItem(COSName.PARENT, list);
        return own;
    }
}
