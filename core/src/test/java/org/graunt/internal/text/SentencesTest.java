package org.graunt.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static final String BUNDLE = "org.graunt.compare.scores";

    @Test
    void areChineseForEveryLocaleOfChineseAndEnglishForAllOthers() {
        for (Locale chinese : Set.of(Locale.CHINESE, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE)) {
            assertThat(Sentences.of(BUNDLE, chinese).language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        }
        for (Locale other : Set.of(Locale.ENGLISH, Locale.FRANCE, Locale.JAPAN, Locale.ROOT)) {
            assertThat(Sentences.of(BUNDLE, other).language()).isEqualTo(Locale.ENGLISH);
        }
    }

    @Test
    void standInTheBundleInBothLanguages() {
        assertThat(Sentences.of(BUNDLE, Locale.CHINESE).text("none"))
                .isNotEqualTo(Sentences.of(BUNDLE, Locale.ENGLISH).text("none"));
    }

    @Test
    void ofAKeyThatIsNotThereAreAnError() {
        assertThatThrownBy(() -> Sentences.of(BUNDLE, Locale.ENGLISH).say("no such key"))
                .isInstanceOf(MissingResourceException.class);
    }

    @Test
    void ofABundleThatIsNotThereAreAnError() {
        assertThatThrownBy(() -> Sentences.of("org.graunt.no.such", Locale.ENGLISH))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("/org/graunt/no/such.properties");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.graunt.compare.comparison",
                "org.graunt.compare.scores",
                "org.graunt.compare.targets",
                "org.graunt.indicator.explanation",
                "org.graunt.quality.disclosure",
                "org.graunt.quality.quality"
            })
    void haveTheSameKeysInBothLanguages(String bundle) throws IOException {
        assertThat(keys(bundle + "_zh")).isEqualTo(keys(bundle));
    }

    private static Set<String> keys(String file) throws IOException {
        try (InputStream text = Sentences.class.getResourceAsStream("/" + file.replace('.', '/') + ".properties")) {
            return new PropertyResourceBundle(text).keySet();
        }
    }
}
