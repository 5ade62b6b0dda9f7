package care.dyad.pathway.directory.application;

import care.dyad.pathway.directory.domain.EntryChange;

import java.time.Instant;

/**
 * An entry of the history.
 *
 * @param version version of the directory that the edit made
 * @param change what was done
 * @param by account of who did it
 * @param at when, UTC
 */
public record PastChange(long version, EntryChange change, String by, Instant at) {}
