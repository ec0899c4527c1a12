package org.hemei.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is kept with a case; defaults of ours.
 *
 * @param file the largest file as it is sent
 * @param files how many a case has at most
 * @param total how much they are together as they are kept
 * @param atOnce how much is sent at once, as the server takes it
 */
@ConfigurationProperties("hemei.attachments")
public record AttachmentLimits(
        @DefaultValue("10MB") DataSize file,
        @DefaultValue("40") int files,
        @DefaultValue("100MB") DataSize total,
        @DefaultValue("60MB") DataSize atOnce) {}
