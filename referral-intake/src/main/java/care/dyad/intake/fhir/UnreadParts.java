package care.dyad.intake.fhir;

import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What the parser could not read. It does not know places and quotes values, so both are looked up
 * in the body: a value or a name that stands in several places gets all of them.
 */
final class UnreadParts extends ErrorHandlerAdapter {

    private static final int MOST_ISSUES = 50;
    private static final int MOST_PLACES = 10;

    private final BodyTree body;
    private final List<Issue> issues = new ArrayList<>();

    UnreadParts(BodyTree body) {
        this.body = body;
    }

    List<Issue> issues() {
        return issues.stream().distinct().limit(MOST_ISSUES).toList();
    }

    @Override
    public void unknownElement(@Nullable IParseLocation location, String name) {
        element(name, "is no element of FHIR R4");
    }

    @Override
    public void unknownAttribute(@Nullable IParseLocation location, String name) {
        element(name, "is no element of FHIR R4");
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation location, String name) {
        element(name, "must not be repeated");
    }

    @Override
    public void missingRequiredElement(@Nullable IParseLocation location, String name) {
        add(IssueType.REQUIRED, List.of(), "lacks an element that FHIR R4 requires");
    }

    @Override
    public void incorrectJsonType(
            @Nullable IParseLocation location,
            String name,
            ValueType expected,
            @Nullable ScalarType expectedScalar,
            ValueType found,
            @Nullable ScalarType foundScalar) {
        element(name, "is of another JSON type than FHIR R4 has");
    }

    @Override
    public void invalidValue(
            @Nullable IParseLocation location, @Nullable String value, String error) {
        String element = location == null ? null : location.getParentElementName();
        add(
                IssueType.VALUE,
                value == null ? List.of() : body.placesOfValue(value, element),
                "is no value that FHIR R4 allows there");
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(@Nullable IParseLocation location) {
        add(IssueType.STRUCTURE, List.of(), "an extension has a value or extensions, not both");
    }

    private void element(String name, String diagnostics) {
        List<String> places = body.placesOfElement(name);
        String where = places.size() > 1 ? " in one of these places" : " there";
        add(IssueType.STRUCTURE, places, diagnostics + where);
    }

    private void add(IssueType type, List<String> places, String diagnostics) {
        issues.add(new Issue(type, places.stream().limit(MOST_PLACES).toList(), diagnostics, null));
    }
}
