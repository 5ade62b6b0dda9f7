package care.dyad.intake.fhir;

import care.dyad.intake.FhirSettings;
import care.dyad.intake.application.Answer;
import care.dyad.intake.application.Origin;

import org.springframework.stereotype.Component;

/** Reads a message and hands it to what its purpose asks for. */
@Component
class HandleMessage {

    private final FhirJson fhir;
    private final FhirSettings settings;
    private final SubmitByMessage submit;
    private final ChangeByMessage change;

    HandleMessage(
            FhirJson fhir, FhirSettings settings, SubmitByMessage submit, ChangeByMessage change) {
        this.fhir = fhir;
        this.settings = settings;
        this.submit = submit;
        this.change = change;
    }

    /**
     * Opens a message.
     *
     * @throws Refusal when it cannot be read, or is not for this service
     */
    Message open(byte[] body) {
        return Envelope.open(fhir.read(body), settings.address());
    }

    /**
     * Does what a message asks for.
     *
     * @throws Refusal when that cannot be
     */
    Answer handle(Message message, Origin origin) {
        return switch (message.purpose()) {
            case SUBMISSION -> submit.submit(message, origin);
            case CORRECTION -> change.correct(message, origin);
            case WITHDRAWAL -> change.withdraw(message, origin);
        };
    }
}
