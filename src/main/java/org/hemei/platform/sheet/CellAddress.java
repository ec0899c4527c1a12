package org.hemei.platform.sheet;

import org.hemei.platform.Phrase;

/**
 * A place in a sheet such as {@code C12}.
 *
 * @param column from 0
 * @param row from 1
 */
record CellAddress(int column, int row) {

    private static final int LONGEST = 12;

    /** @throws UnreadableSheet when it is none */
    static CellAddress of(String written) {
        int letters = 0;
        int column = 0;
        while (letters < written.length() && written.charAt(letters) >= 'A' && written.charAt(letters) <= 'Z') {
            column = Math.min(column * 26 + written.charAt(letters) - 'A' + 1, 1 << 20);
            letters++;
        }
        String digits = written.substring(letters);
        if (letters == 0 || written.length() > LONGEST || !digits.matches("[1-9][0-9]{0,6}")) {
            throw new UnreadableSheet(Phrase.of("platform.sheet.damaged"));
        }
        return new CellAddress(column - 1, Integer.parseInt(digits));
    }
}
