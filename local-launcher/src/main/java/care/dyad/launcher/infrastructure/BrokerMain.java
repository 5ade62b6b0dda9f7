package care.dyad.launcher.infrastructure;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The broker's process: formats its storage the first time, then runs Kafka. */
final class BrokerMain {

    /** Kafka wants sixteen bytes in base64; these say "dyad-local-run-1". */
    private static final String CLUSTER_ID = "ZHlhZC1sb2NhbC1ydW4tMQ";

    private BrokerMain() {}

    /** Takes the path of the broker's settings file, and more options for the formatting. */
    public static void main(String[] args) throws IOException {
        String settings = args[0];
        if (!isFormatted(settings)) {
            List<String> format =
                    new ArrayList<>(List.of("format", "-t", CLUSTER_ID, "-c", settings));
            format.addAll(List.of(args).subList(1, args.length));
            int failed = kafka.tools.StorageTool.execute(format.toArray(String[]::new), System.out);
            if (failed != 0) {
                System.exit(failed);
            }
        }
        kafka.Kafka.main(new String[] {settings});
    }

    private static boolean isFormatted(String settings) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(settings))) {
            properties.load(reader);
        }
        return Files.exists(Path.of(properties.getProperty("log.dirs")).resolve("meta.properties"));
    }
}
