package care.dyad.pathway.directory.http;

import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.DirectorySnapshot;
import care.dyad.pathway.directory.domain.OnCall;

import java.util.List;

/** The directory in the words of the file, so that what was read can be sent back. */
record DirectoryJson(
        boolean illustrative, OnCallJson onCall, Contact triageDesk, List<ServiceJson> services) {

    record OnCallJson(String id, String name, String email, String phone) {

        static OnCallJson of(OnCall onCall) {
            Contact contact = onCall.contact();
            return new OnCallJson(contact.id(), contact.name(), contact.email(), onCall.phone());
        }
    }

    static DirectoryJson of(DirectorySnapshot directory) {
        return new DirectoryJson(
                directory.illustrative(),
                OnCallJson.of(directory.onCall()),
                directory.triageDesk(),
                directory.services().stream().map(ServiceJson::of).toList());
    }
}
