package care.dyad.launcher;

import care.dyad.launcher.infrastructure.Ports;

/** What to open, and as whom, once everything is up. */
final class Addresses {

    private Addresses() {}

    static String of(Ports ports) {
        return """

        Dyad is up.

          worklist           http://localhost:%d
          deadlines board    http://localhost:%d/board
          referral form      http://localhost:%d/refer
          referral intake    http://localhost:%d/referrals
          its description    http://localhost:%d/openapi.yaml
          mail sink          http://localhost:%d
          schema registry    http://localhost:%d/apis/ccompat/v7
          Kafka              localhost:%d
          PostgreSQL         localhost:%d (dyad / dyad)

          demo accounts      clinician, sunderland, lead, triage, linkworker, ops, governance,
                             referrer; password demo

          ./dyad play samples/referrals   posts the sample referrals
          ./dyad status                   shows what runs
          ./dyad down                     ends it
        """
                .formatted(
                        ports.pathway(),
                        ports.pathway(),
                        ports.intake(),
                        ports.intake(),
                        ports.intake(),
                        ports.mailPage(),
                        ports.registry(),
                        ports.kafka(),
                        ports.postgres());
    }
}
