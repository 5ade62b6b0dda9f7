package care.dyad.pathway;

import care.dyad.pathway.rebuild.application.ForRebuild;
import care.dyad.pathway.rebuild.application.Rebuild;
import care.dyad.pathway.rebuild.application.RebuildReadModel;
import care.dyad.pathway.rebuild.application.TableComparison;
import care.dyad.pathway.rebuild.application.Tables;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

import java.io.PrintStream;
import java.util.List;

/**
 * The command {@code rebuild}: fills an empty database from the topics, and compares it with
 * another. It has none of the running service's parts, above all no listener and no outbox, and is
 * no {@code @Configuration}, so that the service has none of its parts.
 */
@EnableAutoConfiguration(
        excludeName = {
            "care.dyad.messaging.DatabaseMessagingAutoConfiguration",
            "care.dyad.messaging.HeartbeatAutoConfiguration"
        })
@EnableConfigurationProperties(RebuildSettings.class)
@ComponentScan(useDefaultFilters = false, includeFilters = @ComponentScan.Filter(ForRebuild.class))
class RebuildCommand {

    /** Name of the command on the command line of the service. */
    static final String NAME = "rebuild";

    private static final int WHOLE = 0;
    private static final int NO_RESULT = 1;
    private static final int NOT_IDENTICAL = 3;

    private final RebuildReport report;

    private RebuildCommand(PrintStream out) {
        this.report = new RebuildReport(out);
    }

    /**
     * Runs the command.
     *
     * @param arguments settings, as the service takes them
     * @return 0 when everything was rebuilt and nothing differs, 1 without a result, 3 otherwise
     */
    static int run(PrintStream out, String... arguments) {
        try (ConfigurableApplicationContext context = application().run(arguments)) {
            return new RebuildCommand(out).run(context);
        }
    }

    /**
     * What the command consists of, not started. Nobody asks it whether it is ready, and it reads
     * whole tables side by side, in transactions that take as long as they take.
     */
    static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(RebuildCommand.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "management.endpoint.health.validate-group-membership=false",
                        "dyad.database.answers-within=0",
                        "dyad.database.idle-at-most=0")
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .lazyInitialization(true);
    }

    private int run(ApplicationContext context) {
        return switch (context.getBean(RebuildReadModel.class).rebuild()) {
            case Rebuild.NotEmpty _ -> {
                report.notEmpty();
                yield NO_RESULT;
            }
            case Rebuild.Filled filled -> {
                report.filled(filled);
                boolean same = compared(context);
                yield same && filled.faults().isEmpty() ? WHOLE : NOT_IDENTICAL;
            }
        };
    }

    private boolean compared(ApplicationContext context) {
        List<TableComparison> tables =
                context.getBean(RebuildSettings.class)
                        .other()
                        .map(context.getBean(Tables.class)::compareWith)
                        .orElse(List.of());
        report.compared(tables);
        return tables.stream().allMatch(TableComparison::isIdentical);
    }
}
