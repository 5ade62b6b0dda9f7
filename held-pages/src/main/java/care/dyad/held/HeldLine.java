package care.dyad.held;

import care.dyad.messaging.HeldEventAnswers.Event;
import care.dyad.ui.PlainTime;

import java.time.Duration;
import java.time.Instant;

/**
 * A held event, in words.
 *
 * @param event the event
 * @param what the name of its type
 * @param why why it is held
 * @param todo what to do about it
 * @param since since when it is held
 * @param age for how long it is held
 * @param state what became of it
 */
record HeldLine(
        Event event, String what, String why, String todo, String since, String age, String state) {

    static HeldLine of(Event event, Instant now) {
        return new HeldLine(
                event,
                HeldWords.type(event.type()),
                HeldWords.reason(event.reason()),
                HeldWords.advice(event.reason()),
                PlainTime.moment(event.heldAt()),
                HeldWords.age(Duration.between(event.heldAt(), now)),
                HeldWords.state(event.state()));
    }

    /** Whether something can be done with it. */
    public boolean isNext() {
        return event.first() && isHeld();
    }

    /** Whether it still waits. */
    public boolean isHeld() {
        return event.state().equals("HELD");
    }
}
