package org.hemei.notifications.web;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of the receipt under a paper, in the language of the party who signs it. */
record Receipt(String title, String received, String bringer, String day, String caseNo, String attachments) {

    static Receipt of(MessageSource words, Locale language) {
        return new Receipt(
                words.getMessage("notifications.receipt.title", null, language),
                words.getMessage("notifications.receipt.received", null, language),
                words.getMessage("notifications.receipt.bringer", null, language),
                words.getMessage("notifications.receipt.day", null, language),
                words.getMessage("notifications.receipt.caseNo", null, language),
                words.getMessage("notifications.receipt.attachments", null, language));
    }
}
