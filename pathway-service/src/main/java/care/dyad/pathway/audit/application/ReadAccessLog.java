package care.dyad.pathway.audit.application;

import care.dyad.pathway.audit.domain.RecordedAccess;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** Shows the access log to information governance. */
@Component
public class ReadAccessLog {

    /** Rows of a page. */
    public static final int PAGE = 50;

    private final AccessLog log;

    ReadAccessLog(AccessLog log) {
        this.log = log;
    }

    /**
     * A page of the log, the latest first, and one row more when there are more.
     *
     * @param reference only of this referral; null for all
     * @param account only of this account; null for all
     * @param before only rows before this number; null for the latest
     */
    @Transactional(readOnly = true)
    public List<RecordedAccess> page(
            @Nullable String reference, @Nullable String account, @Nullable Long before) {
        return log.page(reference, account, before, PAGE + 1);
    }
}
