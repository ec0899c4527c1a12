package org.hemei.platform.web;

/** Back to the page that a switch was pressed on: only a path of this application, never a link that leads elsewhere. */
final class ReturnPath {

    private ReturnPath() {}

    static String to(String back) {
        return "redirect:" + (isOurs(back) ? back : "/");
    }

    private static boolean isOurs(String back) {
        return back.startsWith("/")
                && !back.startsWith("//")
                && back.chars().noneMatch(c -> c == '\\' || c == '{' || c < ' ');
    }
}
