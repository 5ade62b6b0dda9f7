package care.dyad.intake.postgres;

import care.dyad.intake.application.PartnerSubmission;
import care.dyad.intake.application.Partners;
import care.dyad.intake.domain.Receipt;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcPartners implements Partners {

    private final JdbcClient jdbc;

    JdbcPartners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remember(PartnerSubmission submission, Receipt receipt) {
        if (submission.partner() != null) {
            jdbc.sql("UPDATE referral SET partner = ? WHERE referral_id = ? AND partner IS NULL")
                    .params(submission.partner(), receipt.id().value())
                    .update();
        }
    }
}
