package care.dyad.messaging;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.io.UncheckedIOException;
import java.util.List;

/**
 * A service whose contracts are not declared waits for them, out of service: whoever runs the step
 * that declares them need not start it again. Once they were there they are not asked for any more.
 * A broker or registry that is away says nothing about them, and holds nobody up: requests are
 * taken meanwhile.
 */
final class ContractsHealth implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(ContractsHealth.class);

    private final DeclaredContracts contracts;
    private boolean declared;
    private List<String> told = List.of();

    ContractsHealth(DeclaredContracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public synchronized Health health() {
        if (declared) {
            return Health.up().build();
        }
        try {
            return of(contracts.missing());
        } catch (UncheckedIOException e) {
            return Health.up().withDetail("contracts", "nobody can be asked").build();
        }
    }

    private Health of(List<String> missing) {
        declared = missing.isEmpty();
        if (declared) {
            return Health.up().build();
        }
        if (!missing.equals(told)) {
            told = missing;
            log.error(
                    "out of service until this is declared: {}. Run care.dyad.schemas.DeclareContracts"
                            + " of this version (docs/operating.md, Declaring the contracts)",
                    missing);
        }
        return Health.outOfService().withDetail("missing", missing).build();
    }
}
