package care.dyad.pathway.pages.application;

import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Directory;
import care.dyad.pathway.directory.domain.ServiceEntry;

import org.springframework.stereotype.Component;

import java.util.stream.Stream;

/** Names those whom messages are for, by the directory of today. */
@Component
public class NameRecipients {

    private final Directory directory;

    NameRecipients(Directory directory) {
        this.directory = directory;
    }

    /** The name of a recipient; its identifier when the directory does not have it. */
    public String name(String recipient) {
        Stream<Contact> others = Stream.of(directory.onCall().contact(), directory.triageDesk());
        return Stream.concat(directory.find(recipient).map(ServiceEntry::contact).stream(), others)
                .filter(contact -> contact.id().equals(recipient))
                .map(Contact::name)
                .findFirst()
                .orElse(recipient);
    }
}
