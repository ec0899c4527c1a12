package org.hemei.platform;

import org.jspecify.annotations.Nullable;

/** Hides who somebody is from everybody but the office that handles their case. */
public final class Masking {

    private Masking() {}

    /** 张三 becomes 张*; only the first character stays, whatever the length. */
    public static String name(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** 13812341234 becomes 138****1234; a short number is hidden whole. */
    public static @Nullable String phone(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        return phone.length() < 8 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    public static @Nullable String email(@Nullable String email) {
        return email == null ? null : email.charAt(0) + "***" + email.substring(Math.max(email.indexOf('@'), 1));
    }
}
