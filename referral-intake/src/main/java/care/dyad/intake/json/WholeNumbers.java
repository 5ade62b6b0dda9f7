package care.dyad.intake.json;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;

/**
 * Every number of a referral is whole. One with a fraction or an exponent is read as none, because
 * 1e99 passes for an integer with the schema validator, which then fails to compare it.
 */
final class WholeNumbers extends JsonNodeFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public NumericNode numberNode(double number) {
        return super.numberNode(Double.NaN);
    }
}
