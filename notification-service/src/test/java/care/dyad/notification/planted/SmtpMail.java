package care.dyad.notification.planted;

/** Named as one who speaks to the outside world. */
record SmtpMail() {}
