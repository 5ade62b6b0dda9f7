package care.dyad.intake.domain;

/** A part of a submission that rules of the domain can check without the rest. */
public sealed interface Checkable permits MotherIdentity, Perinatal, PlacedScore {}
