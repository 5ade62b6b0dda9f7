package care.dyad.pathway.episodes.application;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;

import org.junit.jupiter.api.Test;

import java.util.List;

class StaffTest {

    private static final Contact SUNDERLAND =
            new Contact("cntw-sunderland", "Sunderland", "s@example.org");
    private static final Contact TEES = new Contact("tewv-teesside", "Teesside", "t@example.org");

    @Test
    void aClinicianSeesTheirTeamsOnly() {
        Staff staff = Staff.with("a", List.of("ROLE_CLINICIAN", "TEAM_cntw-sunderland"));

        assertThat(staff.sees(Pathway.SPECIALIST_PERINATAL, SUNDERLAND)).isTrue();
        assertThat(staff.sees(Pathway.SPECIALIST_PERINATAL, TEES)).isFalse();
        assertThat(staff.sees(Pathway.UNDECIDED, null)).isFalse();
    }

    @Test
    void anAccountWithoutATeamSeesNothing() {
        Staff staff = Staff.with("a", List.of("ROLE_CLINICIAN"));

        assertThat(staff.sees(Pathway.SPECIALIST_PERINATAL, SUNDERLAND)).isFalse();
    }

    @Test
    void triageSeesEveryTeamAndWhatHasNoneYet() {
        Staff staff = Staff.with("a", List.of("ROLE_TRIAGE"));

        assertThat(staff.sees(Pathway.SPECIALIST_PERINATAL, TEES)).isTrue();
        assertThat(staff.sees(Pathway.UNDECIDED, null)).isTrue();
    }

    @Test
    void aLinkWorkerSeesLinkWorkOnly() {
        Staff staff = Staff.with("a", List.of("ROLE_LINKWORKER", Staff.EVERY_TEAM));

        assertThat(staff.sees(Pathway.VCSE_LINK_WORK, TEES)).isTrue();
        assertThat(staff.sees(Pathway.SPECIALIST_PERINATAL, TEES)).isFalse();
    }
}
