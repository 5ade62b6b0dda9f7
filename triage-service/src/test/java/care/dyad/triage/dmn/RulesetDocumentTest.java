package care.dyad.triage.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.dmndi.DMNEdge;
import org.kie.dmn.model.api.dmndi.DMNShape;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RulesetDocumentTest {

    private static final Path PAGE =
            Path.of(System.getProperty("dyad.home"), "docs", "clinical-safety", "ruleset.md");

    private final Definitions ruleset;

    RulesetDocumentTest() throws IOException {
        var file = new ClassPathResource(DefaultRuleset.LOCATION);
        ruleset =
                RulesetFile.interpreted(file.getContentAsByteArray(), "shipped")
                        .model()
                        .getDefinitions();
    }

    @Test
    void thePageShowsTheRulesThatShip() throws IOException {
        String page = RulesetDocument.of(DefaultRuleset.RULES, ruleset);
        if ("write".equals(System.getProperty("dyad.ruleset.doc"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("docs/clinical-safety/ruleset.md; write it again with -Ddyad.ruleset.doc=write")
                .hasContent(page);
    }

    @Test
    void theDiagramShowsEveryElementAndEveryRequirement() {
        var diagram = ruleset.getDMNDI().getDMNDiagram().getFirst().getDMNDiagramElement();
        List<String> shapes =
                diagram.stream()
                        .filter(DMNShape.class::isInstance)
                        .map(shape -> ((DMNShape) shape).getDmnElementRef().getLocalPart())
                        .toList();
        long edges = diagram.stream().filter(DMNEdge.class::isInstance).count();

        assertThat(shapes)
                .containsExactlyInAnyOrderElementsOf(
                        ruleset.getDrgElement().stream().map(DRGElement::getId).toList());
        assertThat(edges).isEqualTo(requirements());
    }

    private long requirements() {
        return ruleset.getDrgElement().stream()
                .flatMap(element -> element.getChildren().stream())
                .filter(
                        child ->
                                child instanceof org.kie.dmn.model.api.InformationRequirement
                                        || child
                                                instanceof
                                                org.kie.dmn.model.api.KnowledgeRequirement)
                .count();
    }
}
