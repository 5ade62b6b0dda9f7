package care.dyad.triage.kafka;

import care.dyad.events.Disposition;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.ReferralFacts;
import care.dyad.events.ReferralTriaged;
import care.dyad.events.ReviewReason;
import care.dyad.events.Severity;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a replay needs of a decision. The explanation, which is the larger part, is not read.
 *
 * @param event a decision as {@link #SCHEMA} shows it
 */
record TriagedView(GenericRecord event) {

    private static final String PACKAGE = TriagedView.class.getPackageName();

    /** Shows a {@link ReferralTriaged}. */
    static final Schema SCHEMA = schema();

    private static Schema schema() {
        Schema whole = ReferralTriaged.SCHEMA$;
        Schema rule = whole.getField("rules").schema().getElementType();
        var rules =
                new Schema.Field(
                        whole.getField("rules"), Schema.createArray(view(rule, field(rule, "id"))));
        Stream<Schema.Field> others =
                Stream.of(
                                "reference",
                                "facts",
                                "disposition",
                                "priority",
                                "severity",
                                "pathways",
                                "reviewReasons")
                        .map(name -> field(whole, name));
        return view(whole, Stream.concat(others, Stream.of(rules)).toArray(Schema.Field[]::new));
    }

    private static Schema view(Schema whole, Schema.Field... fields) {
        Schema view = Schema.createRecord(whole.getName(), null, PACKAGE, false, List.of(fields));
        view.addAlias(whole.getFullName());
        return view;
    }

    private static Schema.Field field(Schema of, String name) {
        return new Schema.Field(of.getField(name), of.getField(name).schema());
    }

    String reference() {
        return (String) event.get("reference");
    }

    ReferralFacts facts() {
        return (ReferralFacts) event.get("facts");
    }

    Disposition disposition() {
        return (Disposition) event.get("disposition");
    }

    Priority priority() {
        return (Priority) event.get("priority");
    }

    Severity severity() {
        return (Severity) event.get("severity");
    }

    Collection<Pathway> pathways() {
        return all("pathways");
    }

    Collection<ReviewReason> reviewReasons() {
        return all("reviewReasons");
    }

    /** Ids of the rules that matched, in order. */
    List<String> rules() {
        Collection<GenericRecord> rules = all("rules");
        return rules.stream().map(rule -> (String) rule.get("id")).toList();
    }

    @SuppressWarnings("unchecked")
    private <T> Collection<T> all(String field) {
        return (Collection<T>) event.get(field);
    }
}
