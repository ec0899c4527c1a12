package org.hemei.browser;

/** What a visitor reads in, on how wide a screen, that of an office computer or of a phone, and in which size of text. */
enum Screen {
    ZH_1280("zh-CN", 1280, 800),
    ZH_390("zh-CN", 390, 844),
    EN_1280("en-US", 1280, 800),
    EN_390("en-US", 390, 844),
    ZH_1280_LARGE("zh-CN", 1280, 800),
    ZH_390_LARGE("zh-CN", 390, 844),
    EN_1280_LARGE("en-US", 1280, 800),
    EN_390_LARGE("en-US", 390, 844);

    private final String locale;
    private final int width;
    private final int height;

    Screen(String locale, int width, int height) {
        this.locale = locale;
        this.width = width;
        this.height = height;
    }

    boolean isLarge() {
        return name().endsWith("_LARGE");
    }

    String locale() {
        return locale;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean isEnglish() {
        return locale.startsWith("en");
    }

    String say(String chinese, String english) {
        return isEnglish() ? english : chinese;
    }

    /** The folder of its pictures. */
    String folder() {
        return (isEnglish() ? "en-" : "zh-") + width + (isLarge() ? "-large" : "");
    }
}
