package care.dyad.ui;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How the pages look.
 *
 * @param organisation whose name is in the header
 * @param logo an image of at most 40 pixels height beside it, or null; bodies outside the NHS must
 *     not use the NHS logo
 */
@ConfigurationProperties("dyad.web")
public record PageSettings(@DefaultValue("Dyad") String organisation, @Nullable Resource logo) {}
