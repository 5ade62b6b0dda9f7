package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.Refusal;
import care.dyad.pathway.episodes.domain.StaffAct;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/** Whom an act names, whom it is told to, and how the episode looks after it. */
@Component
class ToldActs {

    private final StaffAccounts accounts;
    private final CaseViews views;
    private final TellCases tellCases;

    ToldActs(StaffAccounts accounts, CaseViews views, TellCases tellCases) {
        this.accounts = accounts;
        this.views = views;
        this.tellCases = tellCases;
    }

    /** Why the person whom an act names cannot be the one; null when they can, or nobody is. */
    @Nullable Refusal refusal(StaffAct act, TimedEpisode about) {
        String named =
                switch (act) {
                    case StaffAct.Assignment assignment -> assignment.account();
                    case StaffAct.ConcernOwner owner -> owner.account();
                    case StaffAct.CareEntry entry when entry.kind().namesAPerson() -> entry.code();
                    case StaffAct.CareEntry _, StaffAct.Reanchoring _ -> null;
                    case StaffAct.Acceptance _, StaffAct.Assessment _ -> null;
                    case StaffAct.Intervention _, StaffAct.Departure _ -> null;
                    case StaffAct.MissedContact _, StaffAct.BreachExplanation _ -> null;
                };
        if (named == null) {
            return null;
        }
        Staff staff = accounts.find(named).orElse(null);
        if (staff == null) {
            return Refusal.UNKNOWN_ACCOUNT;
        }
        if (!staff.sees(about.pathway())) {
            return Refusal.NOT_FOR_THIS_ACCOUNT;
        }
        boolean theirs = !(act instanceof StaffAct.Assignment) || staff.sees(about);
        return theirs ? null : Refusal.NOT_OF_THIS_TEAM;
    }

    void tell(
            List<Occurrence<CaseEvent>> cases,
            List<Occurrence<ClockEvent>> clocks,
            Revision revision) {
        tellCases.tell(cases, clocks);
        tellCases.tell(revision);
    }

    /** The episode after an act, as this member of staff may see it. */
    ActOutcome recorded(TimedEpisode about, Staff staff) {
        CaseView view = views.find(about.referralId()).orElseThrow();
        EpisodeView episode =
                view.episodes().stream()
                        .filter(one -> one.episodeId().equals(about.episodeId()))
                        .findFirst()
                        .orElseThrow();
        return new ActOutcome.Recorded(
                staff.onlyLinkWork() ? episode.forLinkWork() : episode, view.version());
    }
}
