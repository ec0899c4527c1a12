package org.hemei.documents.intake;

import java.text.Normalizer;

/** What a file is called: as its sender calls it, as far as any system may call a file so. */
final class FileNames {

    private static final int LONGEST = 80;
    private static final String NAMELESS = "file";

    private FileNames() {}

    /** @param ending that of its type, whatever the sender's was */
    static String of(String sent, String ending) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        name.codePoints().filter(FileNames::isHarmless).limit(LONGEST).forEach(kept::appendCodePoint);
        String stem = kept.toString()
                .replaceFirst("(?i)\\.(jpe?g|png|pdf)$", "")
                .replaceAll("\\s+", " ")
                .replaceFirst("^[. ]+", "")
                .replaceFirst("[. ]+$", "");
        return (stem.isEmpty() ? NAMELESS : stem) + ending;
    }

    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "<>:\"|?*".indexOf(character) < 0;
        };
    }
}
