package org.hemei.notifications;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;

/** Which texts are the address of one mailbox: plain ASCII, so that every server takes it and nothing hides in it. */
final class MailAddress {

    private static final int LONGEST = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern SHAPE =
            Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(\\." + ATOM + ")*@(" + LABEL + "\\.)+" + LABEL);

    private MailAddress() {}

    /** The address without white space around it; empty when no mail can go there. */
    static Optional<String> valid(@Nullable String typed) {
        return Optional.ofNullable(PlainText.trimmed(typed))
                .filter(address -> address.length() <= LONGEST)
                .filter(SHAPE.asMatchPredicate());
    }
}
