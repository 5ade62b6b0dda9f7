package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.directory.application.CurrentDirectory;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Candidate;
import care.dyad.pathway.directory.domain.Choice;
import care.dyad.pathway.directory.domain.Directory;
import care.dyad.pathway.directory.domain.GapReason;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.ReferrerRole;
import care.dyad.pathway.directory.domain.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;

/** Two instances on one database: what one is told, the other goes by. */
class DirectoryInstancesIT extends RunningPathway {

    private static final String LINK_WORK = "/api/services/everyturn-northumberland";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @Autowired CurrentDirectory directory;

    private ConfigurableApplicationContext other;

    /** Its copy may have no age at all, so that what it does depends on no time that passes. */
    @BeforeEach
    void startAnotherInstance() {
        other =
                new SpringApplicationBuilder(PathwayServiceApplication.class)
                        .profiles("test")
                        .run(
                                "--server.port=0",
                                "--dyad.pathway.sweep-every=1h",
                                "--dyad.pathway.directory-watch=0s",
                                "--spring.kafka.listener.auto-startup=false");
    }

    @AfterEach
    void openTheServiceAgain() throws Exception {
        change("open");
        directory.refresh();
        other.close();
    }

    @Test
    void instanceNeverChoosesAServiceThatAnotherOneWasToldIsFull() throws Exception {
        Directory there = other.getBean(CurrentDirectory.class);
        assertThat(choice(there)).isInstanceOf(Choice.Chosen.class);

        change("full");

        assertThat(choice(there)).isEqualTo(new Choice.NoneOpen(GapReason.FULL));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(choice(directory))
                                        .isEqualTo(new Choice.NoneOpen(GapReason.FULL)));
    }

    private static Choice choice(Directory directory) {
        return directory.choose(
                Pathway.VCSE_LINK_WORK,
                new Candidate(new AreaCode("E06000057"), Stage.POSTNATAL, 3, 30, ReferrerRole.GP),
                TODAY);
    }

    private void change(String capacity) throws Exception {
        HttpResponse<String> read = get("ops", LINK_WORK);
        String body = ((ObjectNode) body(read)).put("capacity", capacity).toString();
        String etag = read.headers().firstValue("ETag").orElseThrow();
        assertThat(send("PUT", "ops", LINK_WORK, body, Map.of("If-Match", etag)).statusCode())
                .isEqualTo(200);
    }
}
