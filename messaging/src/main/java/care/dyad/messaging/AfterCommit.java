package care.dyad.messaging;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What follows from a transaction and is not part of it, such as counting it. */
public final class AfterCommit {

    private AfterCommit() {}

    /**
     * Does something once the caller's transaction has committed, and never when it is rolled back.
     *
     * @throws IllegalStateException outside a transaction
     */
    public static void run(Runnable what) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        what.run();
                    }
                });
    }
}
