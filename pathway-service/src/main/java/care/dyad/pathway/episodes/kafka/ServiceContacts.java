package care.dyad.pathway.episodes.kafka;

import care.dyad.events.ServiceContact;
import care.dyad.pathway.directory.domain.Contact;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Writes contacts of the directory into events. */
final class ServiceContacts {

    private ServiceContacts() {}

    static @Nullable ServiceContact of(@Nullable Contact contact) {
        return contact == null ? null : written(contact);
    }

    static List<ServiceContact> of(List<Contact> contacts) {
        return contacts.stream().map(ServiceContacts::written).toList();
    }

    private static ServiceContact written(Contact contact) {
        return ServiceContact.newBuilder()
                .setServiceId(contact.id())
                .setName(contact.name())
                .setEmail(contact.email())
                .build();
    }
}
