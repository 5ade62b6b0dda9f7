package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.LinkedReferral;
import care.dyad.ui.PlainTime;

/**
 * Another referral of the same mother.
 *
 * @param reference what people call it
 * @param received the date
 * @param open whether something of it goes on
 */
record Linked(String reference, String received, boolean open) {

    static Linked of(LinkedReferral linked) {
        return new Linked(linked.reference(), PlainTime.date(linked.receivedAt()), linked.open());
    }
}
