package care.dyad.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.intake.SignInSettings.Partner;
import care.dyad.start.RefusedToStart;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class PartnerAccountsTest {

    private static final String FORM = "dyad-form";

    @Test
    void aPartnerIsItsOwnSystemUnlessOthersAreNamed() {
        var accounts =
                accounts(
                        Map.of(
                                "northern", new Partner(List.of("a", "b"), Set.of("x", "y")),
                                "southern", new Partner(List.of("c"), Set.of())));

        assertThat(accounts.of("b"))
                .contains(new PartnerAccounts.Account("northern", Set.of("x", "y")));
        assertThat(accounts.of("c"))
                .contains(new PartnerAccounts.Account("southern", Set.of("southern")));
        assertThat(accounts.of("northern")).isEmpty();
    }

    @Test
    void aClientBelongsToOnePartner() {
        var partner = new Partner(List.of("a"), Set.of());

        assertThatThrownBy(() -> accounts(Map.of("northern", partner, "southern", partner)))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("The client a is given to");
    }

    @Test
    void aSystemBelongsToOnePartnerOrToTheForm() {
        var partner = new Partner(List.of(), Set.of("x"));

        assertThatThrownBy(() -> accounts(Map.of("northern", partner, "southern", partner)))
                .hasMessageContaining("The system x is given to");
        assertThatThrownBy(() -> accounts(Map.of("northern", new Partner(List.of(), Set.of(FORM)))))
                .hasMessageContaining("the form");
    }

    private static PartnerAccounts accounts(Map<String, Partner> partners) {
        return new PartnerAccounts(partners, FORM);
    }
}
