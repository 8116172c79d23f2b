package org.graunt.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The sentences of a bundle in one of the library's two languages: Chinese for every locale of that language, English for all
 * others, whatever the locale of the machine. The files are read here, because {@link ResourceBundle#getBundle(String)} looks for the
 * machine's locale too, and refuses to be told otherwise where this library is a module. Numbers stand in them as the caller writes them, the same in both.
 */
public final class Sentences {

    private final Locale language;
    private final ResourceBundle bundle;

    private Sentences(Locale language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /**
     * Loads the sentences of a bundle.
     *
     * @param bundle full name of the bundle
     * @param locale the reader's locale
     * @return its sentences in the language for that locale
     * @throws java.util.MissingResourceException if there is no such bundle
     */
    public static Sentences of(String bundle, Locale locale) {
        Locale language = isChinese(locale) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        String file = "/" + bundle.replace('.', '/') + (isChinese(locale) ? "_zh" : "") + ".properties";
        try (InputStream text = Sentences.class.getResourceAsStream(file)) {
            if (text == null) {
                throw new MissingResourceException("no file " + file, bundle, "");
            }
            return new Sentences(language, new PropertyResourceBundle(text));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /**
     * Decides between the two languages.
     *
     * @param locale the reader's locale
     * @return whether the reader gets Chinese, else English
     */
    public static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /**
     * The language.
     *
     * @return {@link Locale#SIMPLIFIED_CHINESE} or {@link Locale#ENGLISH}
     */
    public Locale language() {
        return language;
    }

    /**
     * A text as it stands in the bundle.
     *
     * @param key its key
     * @return the text, its placeholders left alone
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String text(String key) {
        return bundle.getString(key);
    }

    /**
     * A sentence with its placeholders filled.
     *
     * @param key its key
     * @param texts what stands for {@code {0}}, {@code {1}} and so on
     * @return the sentence
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String say(String key, Object... texts) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
