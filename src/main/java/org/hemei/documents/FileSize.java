package org.hemei.documents;

/** How large something is, in the units people know from their phones. */
public final class FileSize {

    private static final int KILOBYTE = 1024;

    private FileSize() {}

    public static String told(long bytes) {
        long tenths = Math.round(bytes * 10.0 / KILOBYTE / KILOBYTE);
        return tenths < 1 ? Math.max(1, bytes / KILOBYTE) + " KB" : tenths / 10 + "." + tenths % 10 + " MB";
    }
}
