package org.graunt.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.graunt.charts.ChartOptions;

/**
 * The texts of the gallery in one language. Both stand side by side in the code, so that a change of one is a change of the other.
 *
 * @param language the language
 */
record GalleryTexts(Locale language) {

    private static final String[] PROVINCES = """
            Beijing 北京 Tianjin 天津 Hebei 河北 Shanxi 山西 Inner-Mongolia 内蒙古 Liaoning 辽宁 Jilin 吉林 Heilongjiang 黑龙江
            Shanghai 上海 Jiangsu 江苏 Zhejiang 浙江 Anhui 安徽 Fujian 福建 Jiangxi 江西 Shandong 山东 Henan 河南 Hubei 湖北
            Hunan 湖南 Guangdong 广东 Guangxi 广西 Hainan 海南 Chongqing 重庆 Sichuan 四川 Guizhou 贵州 Yunnan 云南 Tibet 西藏
            Shaanxi 陕西 Gansu 甘肃 Qinghai 青海 Ningxia 宁夏 Xinjiang 新疆
            """.strip().split("\\s+");

    /** In the order of the county codes. */
    private static final List<String> COUNTIES = List.of(
            ("斯德哥尔摩 乌普萨拉 南曼兰 东约特兰 延雪平 克鲁努贝里 卡尔马 哥得兰 布莱金厄 斯科讷 哈兰 西约塔兰 韦姆兰 厄勒布鲁" + " 西曼兰 达拉纳 耶夫勒堡 西诺尔兰 耶姆特兰 西博滕 北博滕")
                    .split(" "));

    /** The names that Sweden's counties have in the data, in the order of their codes, with those of the language. */
    Map<String, String> counties(List<String> swedish) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < swedish.size(); i++) {
            names.put(swedish.get(i), say(swedish.get(i), COUNTIES.get(i) + "省"));
        }
        return names;
    }

    /** The names that the provinces have in the data, with those of the language. */
    Map<String, String> provinces() {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < PROVINCES.length; i += 2) {
            String english = PROVINCES[i].replace('-', ' ');
            names.put(english, say(english, PROVINCES[i + 1]));
        }
        return names;
    }

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

    /** The line of a source whose data were carried on here. */
    String ownProjection(String producer) {
        return say("own projection from data of " + producer, "根据" + producer + "的数据推算");
    }

    /** The line of a source whose series was forecast here. */
    String ownForecast(String producer) {
        return say("own calculation from " + producer, "根据" + producer + "的数据计算");
    }

    String unitedNations() {
        return say("United Nations, World Population Prospects 2024", "联合国《世界人口展望2024》");
    }
}
