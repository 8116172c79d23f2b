package org.graunt.examples;

import java.util.List;
import java.util.Locale;

/** The page of the gallery in Markdown, as code hosts show it: pictures side by side, a sentence and a line of code each. */
final class GalleryPage {

    private static final String HEAD = """
            # Gallery

            Every chart of `graunt-charts`, drawn from the [data in this repository](../../examples/data/README.md) with the defaults,
            in English and Chinese. A click on a picture opens it at full size. Written by

            ```sh
            mvn -q -ntp -pl examples -am compile exec:java -Dexec.mainClass=org.graunt.examples.Gallery
            ```

            `options` holds language, title and source: `ChartOptions.in(Locale.CHINESE).withTitle("韩国出生人数")`. What each line
            draws is computed in `GalleryFertility`, `GalleryAreas`, `GalleryTargets` and `GalleryFuture`
            of the [examples](../../examples/src/main/java/org/graunt/examples).
            """;

    private GalleryPage() {}

    /** Name of a picture's file. */
    static String file(String id, Locale language) {
        return id + "-" + language.getLanguage() + ".svg";
    }

    /** The page: each picture once in each language. */
    static String of(List<List<Picture>> pictures, List<Locale> languages) {
        StringBuilder page = new StringBuilder(HEAD);
        for (List<Picture> both : pictures) {
            Picture first = both.get(0);
            page.append("\n## ")
                    .append(first.chart().getTitle().getText())
                    .append("\n\n```java\n")
                    .append(first.code())
                    .append("\n```\n\n|");
            for (int i = 0; i < both.size(); i++) {
                String file = file(both.get(i).id(), languages.get(i));
                page.append(" [![")
                        .append(both.get(i).chart().getTitle().getText())
                        .append("](")
                        .append(file)
                        .append(")](")
                        .append(file)
                        .append(") |");
            }
            page.append("\n|").append("---|".repeat(both.size())).append("\n|");
            both.forEach(picture -> page.append(' ').append(picture.reading()).append(" |"));
            page.append('\n');
        }
        return page.toString();
    }
}
