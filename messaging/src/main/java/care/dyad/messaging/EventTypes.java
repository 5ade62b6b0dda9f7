package care.dyad.messaging;

import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The event types that this version can read: the generated classes of one package. */
public final class EventTypes {

    private final String prefix;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /**
     * Lets Avro instantiate the classes of this package, and no others.
     *
     * @param eventPackage the package of the generated classes
     */
    public EventTypes(String eventPackage) {
        prefix = eventPackage + ".";
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(
                        ClassSecurityValidator.DEFAULT_TRUSTED_CLASSES,
                        trusted -> trusted.getName().startsWith(prefix)));
    }

    boolean knows(String type) {
        if (known.contains(type)) {
            return true;
        }
        return type.startsWith(prefix) && isGenerated(type) && known.add(type);
    }

    private static boolean isGenerated(String type) {
        try {
            Class<?> candidate = Class.forName(type, false, EventTypes.class.getClassLoader());
            return SpecificRecord.class.isAssignableFrom(candidate);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
