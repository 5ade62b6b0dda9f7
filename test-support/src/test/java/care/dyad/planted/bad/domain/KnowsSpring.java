package care.dyad.planted.bad.domain;

import org.springframework.stereotype.Component;

/** Breaks the rule that the domain is plain Java. */
@Component
public class KnowsSpring {}
