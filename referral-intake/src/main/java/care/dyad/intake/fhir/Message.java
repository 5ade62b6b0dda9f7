package care.dyad.intake.fhir;

import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * A message whose envelope is in order.
 *
 * @param sentAt when its sender says that it was assembled, as sent, or empty
 * @param header its header
 * @param request the referral, which the header names
 * @param contents everything in it
 * @param purpose what it is for
 */
record Message(
        String sentAt,
        Entry<MessageHeader> header,
        Entry<ServiceRequest> request,
        Contents contents,
        Purpose purpose) {}
