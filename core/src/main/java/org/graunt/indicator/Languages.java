package org.graunt.indicator;

import java.util.Locale;

/** The one place that decides between the two languages of the catalogue. */
final class Languages {

    private Languages() {}

    static boolean isChinese(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
