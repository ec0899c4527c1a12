package org.hemei.browser;

/** What a visitor reads in, and on how wide a screen: that of an office computer or of a phone. */
enum Screen {
    ZH_1280("zh-CN", 1280, 800),
    ZH_390("zh-CN", 390, 844),
    EN_1280("en-US", 1280, 800),
    EN_390("en-US", 390, 844);

    private final String locale;
    private final int width;
    private final int height;

    Screen(String locale, int width, int height) {
        this.locale = locale;
        this.width = width;
        this.height = height;
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
        return (isEnglish() ? "en-" : "zh-") + width;
    }
}
