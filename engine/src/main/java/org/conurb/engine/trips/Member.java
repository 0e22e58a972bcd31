package org.conurb.engine.trips;

/** One member of the household whose day is being planned. */
final class Member {
    int resident;
    long person;
    PersonType type;
    int age;
    ModeChoice.Means means;
    boolean isAway; // at work or studying today
    int schoolZone; // NONE if not at school today
    int schoolLink;
    int schoolBegins; // second of the day
    boolean isEscorted;
}
