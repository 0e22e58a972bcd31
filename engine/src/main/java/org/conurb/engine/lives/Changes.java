package org.conurb.engine.lives;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Entry;

/**
 * What has happened to one resident after another in a year: the state of its start against that of its end, and what
 * the ledger's journal says. One to a thread.
 *
 * <p>Those who die or leave have no other events but those that came before in the year: deaths and births.
 */
final class Changes {

    private final City city;
    private final int year;
    private final Before before;
    private final Fates fates;
    private final Newborns newborns;
    private final Diary diary;
    private final FamilyChanges family;
    private final WorkChanges work;
    private final HomeChanges home;
    private final Standing then = new Standing();
    private final Standing now = new Standing();

    Changes(City city, int year, Before before, Fates fates, Newborns newborns, LifeEvents events) {
        this.city = city;
        this.year = year;
        this.before = before;
        this.fates = fates;
        this.newborns = newborns;
        this.diary = new Diary(city, year, events);
        this.family = new FamilyChanges(city, year, before, fates, newborns, diary);
        this.work = new WorkChanges(city, diary);
        this.home = new HomeChanges(city, year, diary);
    }

    /** Writes the events of the resident in a row of the year. */
    void note(int resident) {
        int place = before.place(resident);
        boolean isHere = city.population().residents().isPresent(resident);
        if (place == NONE) then.clear();
        else before.get(place, then);
        if (isHere) now.read(city, resident);
        else now.clear();
        openDiary(resident, isHere);
        if (place == NONE) begin(resident);
        else family.noteDeathsAndBirths(resident, place, then);
        if (!isHere) {
            end(resident);
            return;
        }
        boolean isNewborn = fates.is(Entry.BIRTH, resident);
        if (place == NONE && !isNewborn) {
            noteArrival(resident);
            return;
        }
        LifeCause moving = place == NONE ? LifeCause.FAMILY : family.noteHousehold(resident, place, then, now);
        if (!isNewborn) noteTheRest(resident, moving);
    }

    /** The household and zone that stand beside the events: the present ones, the last ones, or the mother's. */
    private void openDiary(int resident, boolean isHere) {
        if (isHere) {
            diary.open(resident, now.household, now.zone);
            return;
        }
        int mother = then.household == NONE ? newborns.mother(resident) : NONE;
        int place = mother == NONE ? NONE : before.place(mother);
        if (place == NONE) diary.open(resident, then.household, then.zone);
        else diary.open(resident, before.household(place), before.zone(place));
    }

    private void begin(int resident) {
        if (fates.is(Entry.BIRTH, resident)) {
            diary.writeWith(LifeEvent.BORN, LifeCause.UNKNOWN, newborns.mother(resident));
        } else {
            diary.write(LifeEvent.ARRIVED, fates.origin(resident));
        }
    }

    private void end(int resident) {
        if (fates.is(Entry.DEATH, resident)) diary.write(LifeEvent.DIED, LifeCause.UNKNOWN);
        else diary.write(LifeEvent.LEFT, fates.destination(resident));
    }

    /** Whom and what those who have come brought with them or have found so far. */
    private void noteArrival(int resident) {
        if (now.partner != NONE) diary.writeWith(LifeEvent.COUPLE_FORMED, LifeCause.ARRIVAL, now.partner);
        if (!now.isPrivate) diary.write(LifeEvent.ENTERED_ESTABLISHMENT, LifeCause.ARRIVAL);
        work.note(resident, then, now, LifeCause.ARRIVAL);
        home.note(then, now, LifeCause.ARRIVAL);
    }

    private void noteTheRest(int resident, LifeCause moving) {
        work.note(resident, then, now, LifeCause.UNKNOWN);
        home.note(then, now, moving);
        home.noteCars(city.population().residents().age(resident, year), then, now);
        boolean isElsewhere = then.household != now.household || then.zone != now.zone;
        if (isElsewhere && diary.entries() == 0) diary.write(LifeEvent.JOINED_HOUSEHOLD, moving);
    }
}
