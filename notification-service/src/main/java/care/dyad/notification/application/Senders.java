package care.dyad.notification.application;

/** Those who deliver what is queued, in the background. */
public interface Senders {

    /** Something was queued and committed: has them look at once. */
    void wake();
}
