package org.graunt.examples;

import java.util.Locale;
import org.graunt.charts.ChartOptions;

/**
 * The texts of the gallery in one language. Both stand side by side in the code, so that a change of one is a change of the other.
 *
 * @param language the language
 */
record GalleryTexts(Locale language) {

    boolean inChinese() {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /** The words of the language. */
    String say(String english, String chinese) {
        return inChinese() ? chinese : english;
    }

    /** How a chart is to be drawn. */
    ChartOptions options(String title, String source) {
        return ChartOptions.in(language).withTitle(title).withSource(source);
    }

    String sweden() {
        return say("Statistics Sweden", "瑞典统计局");
    }

    String korea() {
        return say("Statistics Korea (KOSIS)", "韩国统计厅（KOSIS）");
    }

    String china() {
        return say(
                "National Bureau of Statistics of China, census of 2020; compiled by Dong, Du and Liu (2022)",
                "国家统计局第七次全国人口普查；Dong、Du和Liu（2022）整理");
    }

    String unitedNations() {
        return say("United Nations, World Population Prospects 2024", "联合国《世界人口展望2024》");
    }
}
