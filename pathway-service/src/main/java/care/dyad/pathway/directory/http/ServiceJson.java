package care.dyad.pathway.directory.http;

import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.ReferrerRole;
import care.dyad.pathway.directory.domain.ServiceEntry;
import care.dyad.pathway.directory.domain.Stage;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A service in the words of the file. */
record ServiceJson(
        String id,
        String name,
        Pathway pathway,
        List<String> areas,
        List<Stage> stages,
        int postnatalWindowMonths,
        int minAge,
        @Nullable Integer maxAge,
        List<ReferrerRole> referrers,
        LocalDate opensOn,
        @Nullable LocalDate closesOn,
        String hours,
        String email,
        String phone,
        @Nullable String emergencyPhone,
        String capacity,
        LocalDate lastConfirmed) {

    static ServiceJson of(ServiceEntry service) {
        return new ServiceJson(
                service.contact().id(),
                service.contact().name(),
                service.pathway(),
                service.areas().stream().map(AreaCode::code).sorted().toList(),
                service.stages().stream().sorted().toList(),
                service.postnatalWindowMonths(),
                service.motherAge().min(),
                service.motherAge().max(),
                service.referrers().stream().sorted().toList(),
                service.open().opensOn(),
                service.open().closesOn(),
                service.details().hours(),
                service.contact().email(),
                service.details().phone(),
                service.details().emergencyPhone(),
                service.full() ? "full" : "open",
                service.details().lastConfirmed());
    }
}
