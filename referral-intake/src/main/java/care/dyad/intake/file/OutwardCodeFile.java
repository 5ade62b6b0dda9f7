package care.dyad.intake.file;

import care.dyad.intake.domain.AreaTable;
import care.dyad.intake.domain.OutwardCodes;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the outward codes, one a line: the code, a comma, and an ONS code or AMBIGUOUS. A full
 * postcode file takes their place.
 */
@Configuration(proxyBeanMethods = false)
class OutwardCodeFile {

    private static final String SPLIT = "AMBIGUOUS";

    @Bean
    AreaTable areaTable(
            @Value("classpath:outward-codes.csv") Resource outward,
            @Value("${dyad.intake.postcodes:#{null}}") @Nullable Resource full)
            throws IOException {
        return new AreaTable(full == null ? outwardCodes(outward) : PostcodeFile.read(full));
    }

    private static OutwardCodes outwardCodes(Resource file) throws IOException {
        return new OutwardCodes(
                read(file.getContentAsString(StandardCharsets.UTF_8).lines().toList()));
    }

    static Map<String, String> read(List<String> lines) {
        Map<String, String> authorities = new HashMap<>();
        for (String line : lines) {
            if (!line.startsWith("#")) {
                String[] columns = line.split(",", -1);
                if (columns.length != 2 || columns[1].isBlank()) {
                    throw new IllegalArgumentException(
                            "outward-codes.csv: not an outward code and an ONS code: " + line);
                }
                if (!columns[1].equals(SPLIT)) {
                    authorities.put(columns[0], columns[1]);
                }
            }
        }
        return authorities;
    }
}
