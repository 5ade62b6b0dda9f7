package care.dyad.pathway.rebuild.application;

/**
 * A database to compare with.
 *
 * @param url as JDBC writes it
 * @param user who may read it
 * @param password of the user
 */
public record OtherDatabase(String url, String user, String password) {

    @Override
    public String toString() {
        return url;
    }
}
