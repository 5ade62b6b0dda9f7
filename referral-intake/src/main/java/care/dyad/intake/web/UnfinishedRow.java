package care.dyad.intake.web;

import care.dyad.intake.application.UnfinishedDraft;

import java.util.UUID;

/**
 * A draft in the list of those that can be gone on with.
 *
 * @param id identifies it
 * @param started when it was begun
 * @param keptUntil the day on which it is removed
 */
record UnfinishedRow(UUID id, String started, String keptUntil) {

    static UnfinishedRow of(UnfinishedDraft draft) {
        return new UnfinishedRow(
                draft.id(),
                PlainDates.moment(draft.startedAt()),
                PlainDates.day(PlainDates.dateOf(draft.keptUntil())));
    }
}
