package care.dyad.triage.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.triage.application.UnusableRuleset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;

class RulesetFileTest {

    private static final ClassPathResource SHIPPED = new ClassPathResource(DefaultRuleset.LOCATION);

    @Test
    void nameVersionAndHashComeFromTheFile() throws Exception {
        byte[] bytes = SHIPPED.getContentAsByteArray();

        var rules = DefaultRuleset.RULES;

        assertThat(rules.name()).isEqualTo("dyad-default");
        assertThat(rules.version()).isEqualTo("1.0.0");
        assertThat(rules.hash())
                .isEqualTo(
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "</definitions>||it is not readable DMN",
                "urn:dyad:ruleset:dyad-default:1.0.0|urn:other|its namespace is not",
                "name=\"Outcome\"|name=\"Result\"|it has no decision Outcome",
                "Referral.redFlags|Referral.(redFlags|redFlags",
                "'ACTIVE_SUICIDE_PLAN\" in ?'|'UNKNOWN\" in ?'"
                        + "|ACTIVE_SUICIDE_PLAN] as an emergency",
                "'BIPOLAR\" in ?'|'BIPOLARITY\" in ?'"
                        + "|row t4-bipolar: `\"BIPOLARITY\" in ?`, which holds for no value of",
                "<text>\"PREGNANT\"</text>|<text>\"PREGNANCY\"</text>"
                        + "|row t5-pregnant: `\"PREGNANCY\"`, which holds for no value of",
                "<text>\"T1\" in ?</text>|<text>-</text>|row priority-red-flag is never reached",
                "&lt; Settings.talking therapies from PHQ9|&gt;= Settings.talking therapies from PHQ9"
                        + "|rows task-talking-therapies-phq9 and task-talking-therapies-gad7 say"
                        + " the same of the same referral",
                "<text>\"EMERGENCY\"</text>|<text>\"SOON\"</text>|no known priority",
                "<text>NICE CG192: assessment within 4 hours</text>|<text> </text>"
                        + "|row t1-postpartum-psychosis has no source",
                "<text>\"Suspected postpartum psychosis: emergency\"</text>|<text>\"\"</text>"
                        + "|row t1-postpartum-psychosis gives no reason",
                "<text>\"T6b\"</text>|<text>\"T6c\"</text>"
                        + "|row t6b-upper-moderate gives the unknown rule T6c",
                "EPDS total from which the mother is in the severe zone. [DEFAULT]|EPDS total"
                        + "|setting severe from EPDS has no mark [DEFAULT]",
                "<text>[10..12]</text>|<text>[10..11]</text>|EPDS 12 is in no zone",
                "<text>[10..12]</text>|<text>[9..12]</text>"
                        + "|rows zone-epds-none and zone-epds-mild overlap",
                "<text>[5..9]</text>|<text>[5..10]</text>"
                        + "|rows zone-phq9-mild and zone-phq9-moderate overlap",
                "hitPolicy=\"FIRST\"|hitPolicy=\"ANY\"|cannot compile decision",
                "max(append(Scores.level, Stated level))|floor(max(append(Scores.level, 0)))"
                        + "|cannot compile decision Level: the function floor",
                "max(append(Scores.level, Stated level))"
                        + "|(function(a) external {java: {class: \"java.lang.Math\","
                        + " method signature: \"abs(int)\"}})(1)|cannot compile decision Level",
                "\"COMORBIDITY\" in ?|some c in ? satisfies c = \"COMORBIDITY\""
                        + "|row complexity-comorbidity"
            })
    void aBrokenOrIncompleteRulesetIsRefused(String part, String broken, String fault)
            throws IOException {
        String shipped = SHIPPED.getContentAsString(StandardCharsets.UTF_8);
        String changed = shipped.replace(part, broken == null ? "" : broken);

        assertThat(changed).isNotEqualTo(shipped);
        assertThatThrownBy(
                        () ->
                                RulesetFile.load(
                                        new ByteArrayResource(
                                                changed.getBytes(StandardCharsets.UTF_8),
                                                "changed.dmn")))
                .isInstanceOf(UnusableRuleset.class)
                .hasMessageContaining("changed.dmn")
                .hasMessageContaining(fault);
    }

    @Test
    void programCodeIsRefusedAndNotRun() throws IOException {
        String code =
                """
                <encapsulatedLogic kind="Java">
                  <formalParameter name="instrument" typeRef="string"/>
                  <formalParameter name="riskItem" typeRef="number"/>
                  <formalParameter name="factor4" typeRef="number"/>
                  <context>
                    <contextEntry><variable name="class"/>
                      <literalExpression><text>"java.util.List"</text></literalExpression></contextEntry>
                    <contextEntry><variable name="method signature"/>
                      <literalExpression><text>"of(java.lang.Object, java.lang.Object, java.lang.Object)"</text></literalExpression></contextEntry>
                  </context>
                </encapsulatedLogic>
                """;
        String changed =
                SHIPPED.getContentAsString(StandardCharsets.UTF_8)
                        .replaceFirst(
                                "(?s)<encapsulatedLogic id=\"risk-answers-of-a-score-logic\">.*?</encapsulatedLogic>",
                                Matcher.quoteReplacement(code));

        assertThatThrownBy(
                        () ->
                                RulesetFile.read(
                                        changed.getBytes(StandardCharsets.UTF_8), "changed.dmn"))
                .isInstanceOf(UnusableRuleset.class)
                .hasMessageContaining("Risk answers of a score, which is not FEEL");
    }

    @Test
    void aMissingFileIsRefused() {
        assertThatThrownBy(() -> RulesetFile.load(new ClassPathResource("rulesets/none.dmn")))
                .isInstanceOf(UnusableRuleset.class)
                .hasMessageContaining("rulesets/none.dmn")
                .hasMessageContaining("cannot be read");
    }
}
