package care.dyad.schemas;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * Accounts that sign in to Kafka by SCRAM-SHA-512.
 *
 * @param passwords by the name of the account
 */
public record Accounts(Map<String, String> passwords) {

    /** A guess at a password costs as many digests; Kafka wants 4096 or more. */
    private static final int ITERATIONS = 8192;

    public Accounts {
        passwords = Map.copyOf(passwords);
    }

    /**
     * The accounts of a folder, which holds a file for each: its name is the account, its text the
     * password.
     *
     * @throws IOException when a file cannot be read
     * @throws IllegalStateException when the folder is empty, or a file is
     */
    public static Accounts in(Path folder) throws IOException {
        Map<String, String> passwords = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                passwords.put(file.getFileName().toString(), Files.readString(file).strip());
            }
        }
        if (passwords.isEmpty() || passwords.containsValue("")) {
            throw new IllegalStateException(
                    folder + " has to hold a file for each account, with its password.");
        }
        return new Accounts(passwords);
    }

    /**
     * Makes the accounts, and gives those that are there the passwords of the folder; sessions go
     * on. Takes no account away.
     *
     * @param client how to reach the broker and sign in to it as an administrator
     * @throws ExecutionException when the broker refuses
     */
    public void declare(Map<String, Object> client)
            throws ExecutionException, InterruptedException {
        List<UserScramCredentialAlteration> wanted =
                passwords.entrySet().stream()
                        .map(account -> account(account.getKey(), account.getValue()))
                        .toList();
        try (Admin admin = Admin.create(client)) {
            admin.alterUserScramCredentials(wanted).all().get();
        }
    }

    private static UserScramCredentialAlteration account(String name, String password) {
        var kind = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        return new UserScramCredentialUpsertion(name, kind, password);
    }

    /** The names alone: passwords go into no log. */
    @Override
    public String toString() {
        return "Accounts" + passwords.keySet();
    }
}
