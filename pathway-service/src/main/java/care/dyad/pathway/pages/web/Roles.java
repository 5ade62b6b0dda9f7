package care.dyad.pathway.pages.web;

/** The roles that pages tell apart. */
final class Roles {

    static final String CLINICIAN = "CLINICIAN";
    static final String LEAD = "LEAD";
    static final String TRIAGE = "TRIAGE";
    static final String LINK_WORKER = "LINKWORKER";
    static final String OPS = "OPS";
    static final String GOVERNANCE = "GOVERNANCE";

    private Roles() {}
}
