package org.hemei.registry.written;

/** The unified social credit code of a firm (统一社会信用代码, GB 32100-2015): 17 characters and one that checks them. */
public final class CreditCode {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int BASE = CHARACTERS.length();
    private static final int LENGTH = 18;

    private CreditCode() {}

    public static boolean isValid(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(character -> CHARACTERS.indexOf(character) >= 0)
                && code.equals(completed(code.substring(0, LENGTH - 1)));
    }

    /** The code of these first 17 characters. */
    public static String completed(String first) {
        int sum = 0;
        int weight = 1;
        for (char character : first.toCharArray()) {
            sum += CHARACTERS.indexOf(character) * weight;
            weight = weight * 3 % BASE;
        }
        return first + CHARACTERS.charAt((BASE - sum % BASE) % BASE);
    }
}
