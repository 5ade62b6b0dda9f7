package care.dyad.intake.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;

import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

import java.util.List;

/** Reads messages and writes answers, as FHIR R4 JSON. */
@Component
class FhirJson {

    static final String MEDIA_TYPE = "application/fhir+json";

    /**
     * Reads a message.
     *
     * @throws Refusal when this is no FHIR bundle, with every place that cannot be read
     */
    Bundle read(byte[] body) {
        BodyTree tree = BodyTree.of(body);
        tree.refuseWhatChangesTheMeaning();
        var unread = new UnreadParts(tree);
        IBaseResource resource = parse(tree.withoutNarratives(), unread);
        List<Issue> issues = unread.issues();
        if (!issues.isEmpty()) {
            throw new Refusal(ErrorCode.BAD_REQUEST, issues);
        }
        if (resource instanceof Bundle bundle) {
            return bundle;
        }
        throw Refusal.badRequest(
                "resourceType", IssueType.INVARIANT, "must be a Bundle of type message");
    }

    /** Whatever the parser throws means that it cannot read this, and may quote it. */
    private IBaseResource parse(String json, UnreadParts unread) {
        try {
            IParser parser = r4().newJsonParser();
            parser.setParserErrorHandler(unread);
            parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
            return parser.parseResource(json);
        } catch (RuntimeException e) {
            throw new Refusal(
                    ErrorCode.BAD_REQUEST,
                    List.of(
                            Issue.of(
                                    IssueType.STRUCTURE, "is not readable as a FHIR R4 resource")));
        }
    }

    /** Made at the first use: the service is to be up before that. */
    private static FhirContext r4() {
        return FhirContext.forR4Cached();
    }

    String write(Resource resource) {
        return r4().newJsonParser().encodeResourceToString(resource);
    }
}
