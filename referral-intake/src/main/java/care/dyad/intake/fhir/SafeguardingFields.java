package care.dyad.intake.fhir;

import care.dyad.intake.domain.FaultCode;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether there is a safeguarding concern: Flags of the category SG (BaRS, flag-categories-bars).
 * Any one that does not say there is none is a concern.
 */
final class SafeguardingFields {

    private static final String SAFEGUARDING = "SG";

    /** No safeguarding issues identified (SNOMED CT, BaRS safeguarding-codes-bars). */
    private static final String NONE = "861931000000100";

    private final Contents contents;
    private final Fields fields;
    private final List<String> details = new ArrayList<>();

    SafeguardingFields(Contents contents, Fields fields) {
        this.contents = contents;
        this.fields = fields;
    }

    void write() {
        fields.put("/safeguarding/concern", "Bundle.entry", null);
        contents.all(Flag.class).forEach(this::write);
    }

    private void write(Entry<Flag> entry) {
        Flag flag = entry.resource();
        boolean safeguarding =
                flag.getCategory().stream()
                        .anyMatch(one -> Systems.codes(one, Systems.FLAGS).contains(SAFEGUARDING));
        if (!safeguarding) {
            fields.fault(
                    entry.at("category"),
                    FaultCode.UNKNOWN_CODE,
                    "must be " + SAFEGUARDING + " in " + Systems.FLAGS + ": others are not read");
        } else if (flag.getStatus() != FlagStatus.ACTIVE) {
            fields.fault(
                    entry.at("status"), FaultCode.NOT_EXPECTED, "must be active: leave out others");
        } else {
            concern(entry, flag);
        }
    }

    private void concern(Entry<Flag> entry, Flag flag) {
        boolean none =
                flag.getCode().getCoding().stream().map(Coding::getCode).anyMatch(NONE::equals);
        if (!none) {
            fields.put("/safeguarding/concern", entry.at("code"), true);
        } else if (!fields.has("/safeguarding/concern")) {
            fields.put("/safeguarding/concern", entry.at("code"), false);
        }
        if (flag.getCode().hasText()) {
            details.add(flag.getCode().getText());
            fields.put("/safeguarding/detail", entry.at("code.text"), String.join("\n", details));
        }
    }
}
