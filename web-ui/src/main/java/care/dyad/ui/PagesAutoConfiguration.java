package care.dyad.ui;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

import java.time.Duration;
import java.util.Objects;

/** Gives a service with a {@link Navigation} the layout and the assets of its pages. */
@AutoConfiguration
@EnableConfigurationProperties(PageSettings.class)
public class PagesAutoConfiguration implements WebMvcConfigurer {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Bean
    PageFrame pageFrame(PageSettings settings, Navigation navigation, Environment environment) {
        return new PageFrame(
                settings, navigation, environment.acceptsProfiles(Profiles.of("local | test")));
    }

    /** Puts the hash of an asset's content into its address. */
    @Bean
    ResourceUrlEncodingFilter addressesWithHashes() {
        return new ResourceUrlEncodingFilter();
    }

    @Bean
    @ConditionalOnProperty("dyad.web.logo")
    RouterFunction<ServerResponse> logo(PageSettings settings) {
        Resource logo = Objects.requireNonNull(settings.logo());
        return RouterFunctions.resource(
                RequestPredicates.GET("/assets/logo"),
                logo,
                (file, headers) -> headers.setCacheControl(CacheControl.maxAge(AN_HOUR)));
    }

    /** An asset may be kept for ever: its address changes when its content does. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/META-INF/resources/assets/")
                .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
