package care.dyad.notification.domain;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of {@code messages.properties} in one language.
 *
 * @param locale the language
 * @param bundle the texts
 */
record Texts(Locale locale, ResourceBundle bundle) {

    /** Does not fall back on the language of the machine, only on the base texts. */
    static Texts in(Locale locale) {
        var control =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(locale, ResourceBundle.getBundle("messages", locale, control));
    }

    /** The key of a text on a channel, where that has its own, else the key for all channels. */
    String key(String key, Channel channel) {
        String own = key + "." + channel;
        return bundle.containsKey(own) ? own : key;
    }

    /**
     * @throws java.util.MissingResourceException when there is no such text
     */
    String get(String key, String... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
