package org.conurb.engine.lives;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.population.ResidentStore;

/** Writes down what happened to one resident after another. */
final class Diary {

    private final City city;
    private final int year;
    private final LifeEvents events;
    private int owner;
    private int household;
    private int zone;
    private int entries;

    Diary(City city, int year, LifeEvents events) {
        this.city = city;
        this.year = year;
        this.events = events;
    }

    /** What follows happened to this resident, who lives or last lived in this household and zone. */
    void open(int resident, int ofHousehold, int ofZone) {
        owner = resident;
        household = ofHousehold;
        zone = ofZone;
        entries = 0;
    }

    /** How many events the resident has had. */
    int entries() {
        return entries;
    }

    /** Writes an event; its further columns follow by the methods below, which are given the answer. */
    int write(LifeEvent event, LifeCause cause) {
        entries++;
        ResidentStore residents = city.population().residents();
        long home = household == NONE
                ? LifeEvents.NOBODY
                : city.population().households().id(household);
        return events.add(
                event, cause, residents.id(owner), residents.sex(owner), residents.age(owner, year), home, zone);
    }

    /** Writes an event that concerns another resident, given by row; NONE if who it is is not known. */
    void writeWith(LifeEvent event, LifeCause cause, int other) {
        int entry = write(event, cause);
        if (other != NONE) setOther(entry, other);
    }

    void setOther(int entry, int other) {
        ResidentStore residents = city.population().residents();
        events.setOther(entry, residents.id(other), residents.sex(other), residents.age(other, year));
    }

    void setChange(int entry, int before, int now) {
        events.setChange(entry, before, now);
    }

    void setDetail(int entry, int detail) {
        events.setDetail(entry, detail);
    }

    void setFigures(int entry, float amount, float minutes) {
        events.setFigures(entry, amount, minutes);
    }
}
