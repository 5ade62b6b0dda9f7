package care.dyad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class AssetsTest {

    private static final String ASSETS = "classpath:META-INF/resources/assets/";
    private static final Pattern HOST = Pattern.compile("https?://(?!www\\.w3\\.org/)\\S+");
    private static final Pattern IMAGE = Pattern.compile("url\\(/assets/([^)]+)\\)");

    @Test
    void nothingRefersToAnotherHost() throws IOException {
        Resource[] assets = files("**/*.*");

        assertThat(assets).hasSizeGreaterThan(5);
        assertThat(assets).allSatisfy(asset -> assertThat(text(asset)).doesNotContainPattern(HOST));
    }

    @Test
    void noTypefaceOrLogoThatOnlyNhsBodiesMayUse() throws IOException {
        assertThat(files("**/*.*"))
                .allSatisfy(
                        asset ->
                                assertThat(text(asset))
                                        .doesNotContainIgnoringCase("frutiger")
                                        .doesNotContain("@font-face"))
                .extracting(Resource::getFilename)
                .filteredOn(Objects::nonNull)
                .noneMatch(name -> name.contains("favicon") || name.contains("opengraph"))
                .noneMatch(name -> name.matches("nhsuk-icon-(mask|[0-9]+).*"));
    }

    @Test
    void everyImageOfTheStyleIsThere() throws IOException {
        Matcher image = IMAGE.matcher(text(files("nhsuk-frontend-*.min.css")[0]));

        assertThat(image.results().map(found -> found.group(1)).distinct().toList())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(files(name)[0].exists()).isTrue());
    }

    @Test
    void theScriptImportsTheVersionThatIsThere() throws IOException {
        String script = text(files("dyad.js")[0]);
        String version = Objects.requireNonNull(files("nhsuk-frontend-*.min.js")[0].getFilename());

        assertThat(script).contains("'./" + version + "'");
    }

    private static Resource[] files(String pattern) throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources(ASSETS + pattern))
                .filter(Resource::isReadable)
                .toArray(Resource[]::new);
    }

    private static String text(Resource asset) {
        try {
            return asset.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("no " + asset, e);
        }
    }
}
