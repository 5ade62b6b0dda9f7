package care.dyad.intake.postgres;

import care.dyad.intake.domain.Pseudonyms;

import org.springframework.stereotype.Component;

/**
 * What is left of a sender's reference, which can be a local patient number, once the identity was
 * erased: enough to recognise a repeat.
 */
@Component
class SourceDigests {

    private final Pseudonyms pseudonyms;

    SourceDigests(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    String of(String system, String reference) {
        return "erased:" + pseudonyms.of("source", system + "\n" + reference);
    }
}
