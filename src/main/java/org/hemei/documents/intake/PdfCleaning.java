package org.hemei.documents.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Takes out of a PDF what is not drawn on its pages: scripts, actions, forms, files within it, and metadata. */
final class PdfCleaning {

    private static final Set<COSName> OF_THE_WHOLE =
            names("Type", "Pages", "Lang", "OCProperties", "Version", "PageLayout");
    private static final Set<COSName> OF_A_PAGE = names(
            "Type",
            "Parent",
            "Kids",
            "Count",
            "MediaBox",
            "CropBox",
            "Rotate",
            "Contents",
            "Resources",
            "Annots",
            "Group",
            "UserUnit");
    private static final Set<COSName> OF_A_MARK = names("Type", "Subtype", "Rect", "AP", "AS", "F", "C", "CA", "BS");

    /** What people put on a page that is drawn as it stands: seals, fields that were filled in, writing by hand. */
    private static final Set<String> DRAWN_MARKS = Set.of(
            "Widget",
            "Stamp",
            "FreeText",
            "Ink",
            "Highlight",
            "Underline",
            "StrikeOut",
            "Squiggly",
            "Square",
            "Circle",
            "Line",
            "Polygon",
            "PolyLine");

    private static final Set<COSName> NOWHERE =
            names("AA", "AF", "EF", "JS", "Metadata", "PieceInfo", "OPI", "Ref", "LastModified", "Alternates");

    /** The content of a stream is in the stream, not in a file on whichever machine opens it. */
    private static final Set<COSName> NOT_IN_A_STREAM = names("F", "FFilter", "FDecodeParms");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean huge;

    private static Set<COSName> names(String... names) {
        return Set.of(Arrays.stream(names).map(COSName::getPDFName).toArray(COSName[]::new));
    }

    boolean hasHugePictures() {
        return huge;
    }

    void clean(PDDocument document) throws IOException {
        COSDictionary whole = document.getDocumentCatalog().getCOSObject();
        keepOnly(whole, OF_THE_WHOLE);
        for (PDPage page : document.getPages()) {
            COSDictionary node = page.getCOSObject();
            keepMarks(node);
            for (COSDictionary up = node; up != null && seen.add(up); up = up.getCOSDictionary(COSName.PARENT)) {
                keepOnly(up, OF_A_PAGE);
            }
        }
        seen.clear();
        walk(whole);
    }

    private static void keepOnly(COSDictionary dictionary, Set<COSName> kept) {
        List.copyOf(dictionary.keySet()).stream()
                .filter(name -> !kept.contains(name))
                .forEach(dictionary::removeItem);
    }

    private static void keepMarks(COSDictionary page) {
        COSArray marks = page.getCOSArray(COSName.ANNOTS);
        COSArray kept = new COSArray();
        for (int index = 0; marks != null && index < marks.size(); index++) {
            if (marks.getObject(index) instanceof COSDictionary mark && isDrawn(mark)) {
                COSDictionary look = mark.getCOSDictionary(COSName.AP);
                keepOnly(mark, OF_A_MARK);
                keepOnly(look, Set.of(COSName.N));
                // Readers draw a field only with its form, which is gone; a stamp they always draw.
                if ("Widget".equals(mark.getNameAsString(COSName.SUBTYPE))) {
                    mark.setName(COSName.SUBTYPE, "Stamp");
                }
                kept.add(mark);
            }
        }
        page.removeItem(COSName.ANNOTS);
        if (kept.size() > 0) {
            page.setItem(COSName.ANNOTS, kept);
        }
    }

    private static boolean isDrawn(COSDictionary mark) {
        return DRAWN_MARKS.contains(String.valueOf(mark.getNameAsString(COSName.SUBTYPE)))
                && mark.getCOSDictionary(COSName.AP) != null;
    }

    private void walk(COSBase from) throws IOException {
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(from);
        while (!open.isEmpty()) {
            COSBase next = resolved(open.pop());
            if (next == null || !seen.add(next)) {
                continue;
            }
            if (next instanceof COSDictionary dictionary) {
                NOWHERE.forEach(dictionary::removeItem);
                if (dictionary instanceof COSStream stream) {
                    clean(stream);
                }
                dictionary.getValues().forEach(open::push);
            } else if (next instanceof COSArray array) {
                array.forEach(open::push);
            }
        }
    }

    private static @Nullable COSBase resolved(COSBase base) {
        return base instanceof COSObject reference ? reference.getObject() : base;
    }

    private void clean(COSStream stream) throws IOException {
        NOT_IN_A_STREAM.forEach(stream::removeItem);
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            huge |= Picture.isTooLarge(stream.getInt(COSName.WIDTH), stream.getInt(COSName.HEIGHT));
        }
        PdfPhoto.forget(stream);
    }
}
