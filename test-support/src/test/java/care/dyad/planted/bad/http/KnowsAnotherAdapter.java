package care.dyad.planted.bad.http;

import care.dyad.planted.bad.kafka.PublicListener;

/** Breaks the rule that adapters do not know each other. */
class KnowsAnotherAdapter {

    PublicListener listener = new PublicListener();
}
