package care.dyad.pathway.pages.domain;

import care.dyad.pathway.reviews.domain.Note;

import java.time.Instant;
import java.util.UUID;

/**
 * What a member of staff wrote about a referral, for those who work on it.
 *
 * @param noteId tells a second press of the button from a second note
 * @param author account of who wrote it
 * @param at when, UTC
 * @param byLinkWork whether a link worker wrote it; they see no others
 * @param text their words
 */
public record ReferralNote(UUID noteId, String author, Instant at, boolean byLinkWork, Note text) {}
