package care.dyad.pathway.directory.file;

import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.DirectorySnapshot;
import care.dyad.pathway.directory.domain.ServiceEntry;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the directory; the same directory always gives the same text. */
final class DirectoryWriter {

    private DirectoryWriter() {}

    static String write(DirectorySnapshot directory) {
        Map<String, Object> root = new LinkedHashMap<>();
        if (directory.illustrative()) {
            root.put("illustrative", true);
        }
        Map<String, Object> onCall = contact(directory.onCall().contact());
        onCall.put("phone", directory.onCall().phone());
        root.put("onCall", onCall);
        root.put("triageDesk", contact(directory.triageDesk()));
        root.put("services", directory.services().stream().map(DirectoryWriter::service).toList());
        return new Yaml(layout()).dump(root);
    }

    private static DumperOptions layout() {
        DumperOptions layout = new DumperOptions();
        layout.setSplitLines(false);
        return layout;
    }

    private static Map<String, Object> contact(Contact contact) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", contact.id());
        entry.put("name", contact.name());
        entry.put("email", contact.email());
        return entry;
    }

    private static Map<String, Object> service(ServiceEntry service) {
        Map<String, Object> entry = contact(service.contact());
        entry.put("pathway", service.pathway().name());
        entry.put("areas", service.areas().stream().map(AreaCode::code).sorted().toList());
        entry.put("stages", names(service.stages()));
        entry.put("postnatalWindowMonths", service.postnatalWindowMonths());
        entry.put("minAge", service.motherAge().min());
        optional(entry, "maxAge", service.motherAge().max());
        entry.put("referrers", names(service.referrers()));
        entry.put("opensOn", service.open().opensOn().toString());
        optional(entry, "closesOn", service.open().closesOn());
        entry.put("hours", service.details().hours());
        entry.put("phone", service.details().phone());
        optional(entry, "emergencyPhone", service.details().emergencyPhone());
        entry.put("capacity", service.full() ? "full" : "open");
        entry.put("lastConfirmed", service.details().lastConfirmed().toString());
        return entry;
    }

    private static void optional(Map<String, Object> entry, String key, @Nullable Object value) {
        if (value != null) {
            entry.put(key, value.toString());
        }
    }

    private static <E extends Enum<E>> List<String> names(Collection<E> symbols) {
        return symbols.stream().sorted().map(Enum::name).toList();
    }
}
