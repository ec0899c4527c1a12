package org.hemei.support;

import java.util.List;

/** What somebody types who means harm, or whose keyboard does. */
public final class HostileTexts {

    /** Looks like code somewhere, and is only text here. */
    public static final List<String> KEPT = List.of(
            "${7*7}",
            "#{T(java.lang.Runtime).getRuntime().exec('id')}",
            "*{7*7} @{/x} ~{portal/layout} [[${7*7}]] [(${7*7})] __${7*7}__",
            "=cmd|' /C calc'!A0",
            "<svg onload=alert(1)>",
            "\"><script>alert(1)</script><!--<script>",
            "</script></textarea></title>",
            "{{7*7}} {0} {1,number} ''",
            "a\u202Egnp.exe\u2066b\u200F",
            "'; drop table mediation_dispute; --",
            "😀👨‍👩‍👧 𠀀𠮷𪚥 \u200B零宽\uFEFF字",
            "\\u0000 %00 &lt; &amp;amp; \\\\ %s");

    /** Half a character, or one that no document can hold. */
    public static final List<String> REFUSED = List.of("水\0", "\ud800", "a\udc00b", "\u001b[31m红", "\u007f");

    /** A hundred thousand bytes and more. */
    public static final String ENDLESS = "水".repeat(34_000);

    private HostileTexts() {}
}
