package care.dyad.pathway.directory.domain;

/**
 * A team, desk or rota, and where it reads messages.
 *
 * @param id identifier in the service directory
 * @param name name in plain words
 * @param email shared mailbox of the team
 */
public record Contact(String id, String name, String email) {}
