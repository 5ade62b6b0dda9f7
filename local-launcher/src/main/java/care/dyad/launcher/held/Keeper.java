package care.dyad.launcher.held;

import care.dyad.launcher.infrastructure.Ports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** A service that holds what it cannot handle. */
public enum Keeper {
    /** Takes referrals in. */
    INTAKE(Ports::intake),
    /** Owns the cases. */
    PATHWAY(Ports::pathway),
    /** Tells people. */
    NOTIFICATION(Ports::notification);

    private final ToIntFunction<Ports> port;

    Keeper(ToIntFunction<Ports> port) {
        this.port = port;
    }

    int port(Ports ports) {
        return port.applyAsInt(ports);
    }

    /** As it is typed and printed. */
    public String typed() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is typed so, or empty. */
    public static Optional<Keeper> of(String typed) {
        return Arrays.stream(values()).filter(one -> one.typed().equals(typed)).findFirst();
    }
}
