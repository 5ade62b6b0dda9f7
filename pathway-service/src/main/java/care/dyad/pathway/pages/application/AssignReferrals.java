package care.dyad.pathway.pages.application;

import care.dyad.pathway.episodes.application.ActOutcome;
import care.dyad.pathway.episodes.application.ActRequest;
import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.episodes.domain.StaffAct;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Assigns many episodes to one member of staff. Each is recorded by itself, as if it were the only
 * one: one that cannot be assigned holds up no other.
 */
@Component
public class AssignReferrals {

    private final WorklistRows worklist;
    private final KnownStaff knownStaff;
    private final ActOnReferral actOnReferral;

    AssignReferrals(WorklistRows worklist, KnownStaff knownStaff, ActOnReferral actOnReferral) {
        this.worklist = worklist;
        this.knownStaff = knownStaff;
        this.actOnReferral = actOnReferral;
    }

    /** Who can be chosen: those who have signed in and care for mothers. */
    public List<Staff> candidates() {
        return knownStaff.all();
    }

    /**
     * Assigns episodes; those that are not the member of staff's to see are not in the answer.
     *
     * @param shown ids of the episodes, and the version of the case that the page showed
     * @param account who is to take care of them
     */
    public List<Assigned> assign(Staff by, Map<UUID, Long> shown, String account) {
        List<WorklistRow> rows = new ArrayList<>(worklist.withIds(by, shown.keySet()));
        rows.sort(Comparator.comparing(row -> row.episode().episodeId()));
        Map<UUID, Long> own = new HashMap<>();
        List<Assigned> answers = new ArrayList<>();
        for (WorklistRow row : rows) {
            UUID referralId = row.episode().referralId();
            Long version = own.getOrDefault(referralId, shown.get(row.episode().episodeId()));
            StaffAct act = new StaffAct.Assignment(account, null);
            ActOutcome outcome =
                    actOnReferral.act(new ActRequest(row.episode().episodeId(), act, by, version));
            if (outcome instanceof ActOutcome.Recorded(var _, long now)) {
                own.put(referralId, now);
            }
            answers.add(new Assigned(row.episode().episodeId(), refusal(outcome)));
        }
        return answers;
    }

    private static String refusal(ActOutcome outcome) {
        return switch (outcome) {
            case ActOutcome.Recorded _ -> "";
            case ActOutcome.UnknownEpisode _, ActOutcome.NotYours _ ->
                    "It is no longer with your team.";
            case ActOutcome.Stale _ ->
                    "Somebody else changed it meanwhile. Look at it again before you assign it.";
            case ActOutcome.Refused(var refused) -> refused.reason();
            case ActOutcome.Mistimed(var fault) -> fault.reason();
        };
    }
}
