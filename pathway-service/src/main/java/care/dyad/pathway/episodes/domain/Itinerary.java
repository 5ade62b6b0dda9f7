package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers where the pathways of one referral go. */
final class Itinerary {

    private final List<Placement> placements = new ArrayList<>();
    private final List<ServiceGap> gaps = new ArrayList<>();
    private final Set<ReviewReason> reviewReasons = new LinkedHashSet<>();

    void open(Pathway pathway, Contact service, List<Contact> tell) {
        placements.add(new Placement.Opened(pathway, service, tell));
    }

    void propose(Pathway pathway, @Nullable Contact service, List<ReviewReason> reasons) {
        placements.add(new Placement.Proposed(pathway, service));
        reviewReasons.addAll(reasons);
    }

    void gap(ServiceGap gap) {
        gaps.add(gap);
    }

    boolean lacksSpecialist() {
        return gaps.stream().anyMatch(gap -> gap.pathway() == Pathway.SPECIALIST_PERINATAL);
    }

    Routing.Placed to(List<Contact> reviewers) {
        return new Routing.Placed(
                List.copyOf(placements), List.copyOf(gaps), List.copyOf(reviewReasons), reviewers);
    }
}
