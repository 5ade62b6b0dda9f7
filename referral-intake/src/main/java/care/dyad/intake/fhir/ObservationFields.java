package care.dyad.intake.fhir;

import care.dyad.intake.domain.FaultCode;
import care.dyad.intake.domain.Instrument;

import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One Observation: a screening score, or a fact that a referral has a field for. */
final class ObservationFields {

    private static final Set<ObservationStatus> COMPLETE =
            EnumSet.of(
                    ObservationStatus.FINAL,
                    ObservationStatus.AMENDED,
                    ObservationStatus.CORRECTED);

    private final Entry<Observation> entry;
    private final Observation observation;
    private final Entry<Patient> mother;
    private final Fields fields;

    ObservationFields(Entry<Observation> entry, Entry<Patient> mother, Fields fields) {
        this.entry = entry;
        this.observation = entry.resource();
        this.mother = mother;
        this.fields = fields;
    }

    void write() {
        if (!mother.isNamedBy(observation.getSubject())) {
            fields.fault(
                    entry.at("subject"),
                    FaultCode.NOT_EXPECTED,
                    "must name the mother: nobody" + " else is referred");
        }
        if (!COMPLETE.contains(observation.getStatus())) {
            fields.fault(
                    entry.at("status"),
                    FaultCode.NOT_EXPECTED,
                    "must be final, amended or corrected: leave out what is not");
        }
        List<Instrument> instruments = Screening.instruments(observation.getCode());
        Optional<Fact> fact = Fact.of(observation.getCode());
        if (instruments.size() == 1 && fact.isEmpty()) {
            score(instruments.getFirst());
        } else if (instruments.isEmpty() && fact.isPresent()) {
            fact(fact.get());
        } else {
            fields.fault(
                    entry.at("code"),
                    FaultCode.UNKNOWN_CODE,
                    "must be a code that docs/partners.md lists, and codes of one thing only");
        }
    }

    private void score(Instrument instrument) {
        String score = fields.addObject("/presentation/screening", entry.place());
        fields.put(score + "/instrument", entry.at("code"), instrument.name())
                .put(score + "/total", entry.at("value"), Values.number(observation.getValue()))
                .put(
                        score + "/completedOn",
                        entry.at("effective"),
                        Values.date(observation.getEffective()));
        SortedMap<Integer, Object> factors = new TreeMap<>();
        for (int i = 0; i < observation.getComponent().size(); i++) {
            part(score, instrument, i, factors);
        }
        if (!factors.isEmpty()) {
            fields.put(score + "/factors", entry.at("component"), List.copyOf(factors.values()));
        }
    }

    private void part(
            String score, Instrument instrument, int index, SortedMap<Integer, Object> factors) {
        ObservationComponentComponent part = observation.getComponent().get(index);
        String place = entry.at("component", index);
        int factor = Screening.factor(part.getCode());
        Object value = Values.number(part.getValue());
        if (value == null) {
            fields.fault(place + ".value", FaultCode.MISSING, "has no value: leave it out");
        } else if (Screening.isRiskItem(part.getCode(), instrument)) {
            fields.putOnce(score + "/riskItem", place + ".value", value);
        } else if (factor == 0 || factors.put(factor, value) != null) {
            fields.fault(
                    place + ".code",
                    FaultCode.UNKNOWN_CODE,
                    "must be a code that docs/partners.md lists, and each only once");
        }
    }

    private void fact(Fact fact) {
        String place = entry.at("value");
        if (!observation.hasValue()) {
            fields.fault(place, FaultCode.MISSING, "has no value: leave the Observation out");
            return;
        }
        switch (fact.kind()) {
            case CODE -> fields.putOnce(fact.pointer(), place, code(fact));
            case CODES -> fields.add(fact.pointer(), place, code(fact));
            case DATE ->
                    fields.putOnce(
                            fact.pointer(),
                            place,
                            Values.some(Values.date(observation.getValue())));
            case YES_OR_NO ->
                    fields.putOnce(
                            fact.pointer(),
                            place,
                            Values.some(Values.yesOrNo(observation.getValue())));
        }
    }

    private String code(Fact fact) {
        return Values.code(observation.getValue(), fact.valueSystem());
    }
}
