package care.dyad.pathway.directory.domain;

/**
 * The one catch-all: whoever is on call for what no service of an area takes in an emergency.
 *
 * @param contact where it reads messages
 * @param phone telephone number of the rota
 */
public record OnCall(Contact contact, String phone) {}
