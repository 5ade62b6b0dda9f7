package care.dyad.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReportTest {

    private static final String REPLAY =
            """
            {"ruleset": {"name": "changed", "version": "2", "hash": "abc"},
             "result": {
               "hash": "def", "tookMillis": 3210, "decisions": 1200,
               "unchanged": 1160, "down": 40, "sideways": 0, "up": 0,
               "failedBefore": 1, "failedNow": 2, "otherEvents": 3,
               "unreadable": {"MALFORMED_AVRO": 4},
               "moves": [{"direction": "DOWN", "count": 40,
                 "from": {"disposition": "REVIEW", "priority": "URGENT", "severity": "SEVERE",
                          "pathways": ["SPECIALIST_PERINATAL", "PARENT_INFANT"]},
                 "to": {"disposition": "REVIEW", "priority": "ROUTINE", "severity": "MILD",
                        "pathways": []},
                 "noLonger": ["T6b"], "matching": ["T10"], "references": ["DY-1", "DY-2"]}],
               "movesNotShown": 7,
               "areas": [{"code": "E06000057", "decisions": "1200", "down": "40",
                 "sideways": "0", "up": "*", "percentDown": "3", "percentUp": "*"}],
               "ethnicCategories": []}}
            """;

    private final ObjectNode replay = (ObjectNode) JsonMapper.shared().readTree(REPLAY);

    @Test
    void saysFromWhereToWhereAndByWhichRules() {
        assertThat(Report.of(replay))
                .contains("40 down      REVIEW URGENT SPECIALIST_PERINATAL + PARENT_INFANT")
                .contains("-> REVIEW ROUTINE no pathway (severity MILD)")
                .contains("rules: -T6b +T10; for example DY-1, DY-2")
                .contains("and 7 kinds of move more");
    }

    @Test
    void saysWhatWasNotReplayed() {
        assertThat(Report.of(replay))
                .contains("4 not readable {\"MALFORMED_AVRO\":4}, 3 events of other types")
                .contains("the rules had failed on 1, and fail now on 2");
    }

    @Test
    void saysWhyABreakdownHasNoRows() {
        assertThat(Report.of(replay))
                .containsPattern("E06000057 +1200 +40 +0 +\\* +3 +\\*")
                .contains("by ethnic category: withheld");
    }

    @Test
    void namesTheGroupsBeyondTheEquityLimit() {
        assertThat(Report.of(replay)).doesNotContain("equity");

        replay.set("equity", equity());

        assertThat(Report.of(replay))
                .contains("FAILED: moves down by more than 0.05 above the overall share: area X")
                .contains("too small to judge: ethnic category B");
    }

    private static JsonNode equity() {
        return JsonMapper.shared()
                .readTree(
                        """
                        {"passed": false, "limit": "0.05", "exceeding": ["area X"],
                         "notJudged": ["ethnic category B"]}
                        """);
    }
}
