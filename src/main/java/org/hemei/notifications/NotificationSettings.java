package org.hemei.notifications;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * How this city writes to people. Times are city time.
 *
 * @param from the address mails come from; without it, or with a wrong one, they wait
 * @param quietFrom when the hours begin in which parties get no mail; the same as {@code quietUntil} for none
 * @param digestAt from when on a working day staff get their summary
 * @param every how long the outbox rests between two looks, in the machine's time
 */
@ConfigurationProperties("hemei.notifications")
record NotificationSettings(
        @Nullable String from,
        @DefaultValue("21:00") @DateTimeFormat(pattern = "HH:mm") LocalTime quietFrom,
        @DefaultValue("08:00") @DateTimeFormat(pattern = "HH:mm") LocalTime quietUntil,
        @DefaultValue("08:30") @DateTimeFormat(pattern = "HH:mm") LocalTime digestAt,
        @DefaultValue("10s") Duration every) {

    boolean canSend() {
        return MailAddress.valid(from).isPresent();
    }

    QuietHours quietHours() {
        return new QuietHours(quietFrom, quietUntil);
    }
}
