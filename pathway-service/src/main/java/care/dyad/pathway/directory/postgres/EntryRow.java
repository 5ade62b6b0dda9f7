package care.dyad.pathway.directory.postgres;

import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.DirectoryEntry;
import care.dyad.pathway.directory.domain.OnCall;
import care.dyad.pathway.directory.domain.ServiceEntry;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;

/** An entry of the directory in a row: its kind, and its content as JSON. */
final class EntryRow {

    private static final JsonMapper JSON = JsonMapper.shared();

    private enum Kind {
        SERVICE,
        ON_CALL,
        TRIAGE_DESK,
        MARK
    }

    private EntryRow() {}

    static String kind(DirectoryEntry entry) {
        Kind kind =
                switch (entry) {
                    case DirectoryEntry.Listed _ -> Kind.SERVICE;
                    case DirectoryEntry.CatchAll _ -> Kind.ON_CALL;
                    case DirectoryEntry.Desk _ -> Kind.TRIAGE_DESK;
                    case DirectoryEntry.Mark _ -> Kind.MARK;
                };
        return kind.name();
    }

    static String content(DirectoryEntry entry) {
        return JSON.writeValueAsString(
                switch (entry) {
                    case DirectoryEntry.Listed(var service) -> service;
                    case DirectoryEntry.CatchAll(var onCall) -> onCall;
                    case DirectoryEntry.Desk(var contact) -> contact;
                    case DirectoryEntry.Mark(var illustrative) -> illustrative;
                });
    }

    static DirectoryEntry read(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return switch (Kind.valueOf(row.getString("kind"))) {
            case SERVICE -> new DirectoryEntry.Listed(JSON.readValue(content, ServiceEntry.class));
            case ON_CALL -> new DirectoryEntry.CatchAll(JSON.readValue(content, OnCall.class));
            case TRIAGE_DESK -> new DirectoryEntry.Desk(JSON.readValue(content, Contact.class));
            case MARK -> new DirectoryEntry.Mark(JSON.readValue(content, Boolean.class));
        };
    }
}
