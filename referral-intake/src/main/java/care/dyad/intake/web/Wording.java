package care.dyad.intake.web;

import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.FaultCode;
import care.dyad.ui.FormField.Kind;

/** Says a fault in the words of the form. */
final class Wording {

    private Wording() {}

    static String of(Question question, Fault fault) {
        String name = question.name();
        if (fault.code() == FaultCode.MISSING) {
            return question.whatToDo();
        }
        if (question.kind() == Kind.DATE && fault.code() == FaultCode.WRONG_FORMAT) {
            return name + " must be a real date, for example 27 3 2026";
        }
        if (question.kind() == Kind.NUMBER && fault.code() == FaultCode.WRONG_TYPE) {
            return name + " must be a whole number";
        }
        if (fault.code() == FaultCode.WRONG_CHECK_DIGIT) {
            return "Check the NHS number: at least one digit is wrong";
        }
        return name + " " + fault.message();
    }
}
