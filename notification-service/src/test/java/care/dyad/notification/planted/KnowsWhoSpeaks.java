package care.dyad.notification.planted;

/** Has one who speaks to the outside world at hand, and not as the port that it is. */
record KnowsWhoSpeaks(SmtpMail smtp) {}
