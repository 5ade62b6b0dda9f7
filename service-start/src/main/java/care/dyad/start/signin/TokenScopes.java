package care.dyad.start.signin;

import java.util.List;

/**
 * What a service says about its tokens to clients that look up by themselves where these come from
 * (RFC 9728).
 *
 * @param service its name for people
 * @param scopes what a token can allow
 */
public record TokenScopes(String service, List<String> scopes) {

    public TokenScopes {
        scopes = List.copyOf(scopes);
    }
}
