package care.dyad.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints what is added to log files, each line behind the name of its process. */
final class Logs {

    private static final int WIDTH = 21;

    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, Long> printed = new LinkedHashMap<>();

    /** Follows {@code file} from its current end. */
    void follow(String name, Path file) throws IOException {
        files.put(name, file);
        printed.put(name, Files.exists(file) ? Files.size(file) : 0L);
    }

    /** Prints the whole lines that were added since the last call. */
    void printAdded() throws IOException {
        for (var entry : files.entrySet()) {
            if (Files.exists(entry.getValue())) {
                print(entry.getKey(), entry.getValue());
            }
        }
    }

    private void print(String name, Path path) throws IOException {
        long from = printed.getOrDefault(name, 0L);
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] added = new byte[(int) Math.min(1 << 20, file.length() - from)];
            file.seek(from);
            file.readFully(added);
            int whole = lastLineEnd(added);
            new String(added, 0, whole, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> System.out.println(prefix(name) + line));
            printed.put(name, from + whole);
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static String prefix(String name) {
        return name.isEmpty() ? "" : ("%-" + WIDTH + "s| ").formatted(name);
    }
}
