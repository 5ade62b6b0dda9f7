package care.dyad.pathway.pages.application;

import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Candidate;
import care.dyad.pathway.directory.domain.Directory;
import care.dyad.pathway.directory.domain.ServiceEntry;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Says of each service of an area that does not have a referral why it does not. */
@Component
public class RuleOutServices {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Directory directory;

    RuleOutServices(Directory directory) {
        this.directory = directory;
    }

    /** The services of the area without an episode, by the directory of today. */
    public List<RuledOut> ruledOut(ReferralPage referral) {
        Candidate candidate = referral.circumstances().candidate();
        AreaCode area = candidate.area();
        Set<String> holders = referral.view().serviceIds();
        return area == null
                ? List.of()
                : directory.services().stream()
                        .filter(service -> service.areas().contains(area))
                        .filter(service -> !holders.contains(service.contact().id()))
                        .map(service -> ruledOut(service, candidate, referral.now()))
                        .toList();
    }

    private static RuledOut ruledOut(ServiceEntry service, Candidate candidate, Instant now) {
        return new RuledOut(
                service.contact().name(),
                service.pathway(),
                service.refusal(candidate, LocalDate.ofInstant(now, LONDON)).orElse(null),
                !service.referrers().contains(candidate.referrer()));
    }
}
