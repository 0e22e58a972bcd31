package org.conurb.engine.lives;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Entry;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;

/** Who came and went in a resident's family and household in a year. */
final class FamilyChanges {

    private final City city;
    private final int year;
    private final Before before;
    private final Fates fates;
    private final Newborns newborns;
    private final Diary diary;
    private final Standing partnerNow = new Standing();

    FamilyChanges(City city, int year, Before before, Fates fates, Newborns newborns, Diary diary) {
        this.city = city;
        this.year = year;
        this.before = before;
        this.fates = fates;
        this.newborns = newborns;
        this.diary = diary;
    }

    /** What comes first in a year: deaths in the household, and children. */
    void noteDeathsAndBirths(int resident, int place, Standing then) {
        if (fates.is(Entry.DEATH, resident)) return;
        noteDeaths(place, then);
        noteChildren(resident, place);
        boolean hasLivingPartner = then.partner != NONE && !fates.is(Entry.DEATH, then.partner);
        if (hasLivingPartner) noteChildren(then.partner, before.place(then.partner));
    }

    private void noteDeaths(int place, Standing then) {
        for (int other = before.firstOfHousehold(place); isInHousehold(other, place); other++) {
            int deceased = before.resident(other);
            if (other == place || deceased == then.partner || !fates.is(Entry.DEATH, deceased)) continue;
            int entry = diary.write(LifeEvent.BEREAVED, LifeCause.DEATH);
            diary.setDetail(entry, kin(then.role, before.role(other)).ordinal());
            diary.setOther(entry, deceased);
        }
    }

    private boolean isInHousehold(int other, int place) {
        return other < before.count() && before.household(other) == before.household(place);
    }

    private static Kin kin(int own, int others) {
        boolean isChild = own == Role.CHILD.ordinal();
        boolean isOtherChild = others == Role.CHILD.ordinal();
        if (isChild && isOtherChild) return Kin.SIBLING;
        if (isChild && others <= Role.PARTNER.ordinal()) return Kin.PARENT;
        return isOtherChild && own <= Role.PARTNER.ordinal() ? Kin.CHILD : Kin.HOUSEMATE;
    }

    /** The children that the resident, or the resident's partner, has borne, and those of them who have died. */
    private void noteChildren(int mother, int place) {
        int bornBefore = before.childrenBorn(place);
        for (; bornBefore < city.population().residents().childrenBorn(mother); bornBefore++) {
            int child = newborns.child(mother, bornBefore);
            diary.writeWith(LifeEvent.CHILD_BORN, LifeCause.UNKNOWN, child);
            if (child == NONE || !fates.is(Entry.DEATH, child)) continue;
            int entry = diary.write(LifeEvent.BEREAVED, LifeCause.DEATH);
            diary.setDetail(entry, Kin.CHILD.ordinal());
            diary.setOther(entry, child);
        }
    }

    /** Notes how couple and household have changed; answers why the resident lives elsewhere, should that be so. */
    LifeCause noteHousehold(int resident, int place, Standing then, Standing now) {
        LifeCause moving = LifeCause.UNKNOWN;
        boolean changed = then.household != now.household;
        if (then.partner != NONE && then.partner != now.partner) {
            diary.writeWith(LifeEvent.COUPLE_ENDED, whyEnded(then, now), then.partner);
            if (changed) moving = LifeCause.PARTING;
        }
        if (then.is(Role.CHILD)) noteParents(place);
        if (now.partner != NONE && now.partner != then.partner) {
            diary.writeWith(LifeEvent.COUPLE_FORMED, LifeCause.UNKNOWN, now.partner);
            if (changed) moving = LifeCause.PARTNER;
        }
        if (then.isPrivate != now.isPrivate) {
            diary.write(
                    now.isPrivate ? LifeEvent.LEFT_ESTABLISHMENT : LifeEvent.ENTERED_ESTABLISHMENT, LifeCause.UNKNOWN);
            return LifeCause.ESTABLISHMENT;
        }
        return changed ? noteNewHousehold(resident, then, now, moving) : moving;
    }

    private LifeCause whyEnded(Standing then, Standing now) {
        if (fates.is(Entry.DEATH, then.partner)) return LifeCause.DEATH;
        if (!city.population().residents().isPresent(then.partner)) return LifeCause.LEFT_CITY;
        partnerNow.read(city, then.partner);
        return partnerNow.isPrivate && now.isPrivate ? LifeCause.PARTING : LifeCause.ESTABLISHMENT;
    }

    /** Whether the couple in whose home the resident was a child has parted. */
    private void noteParents(int place) {
        int reference = NONE;
        int partner = NONE;
        for (int other = before.firstOfHousehold(place); isInHousehold(other, place); other++) {
            if (before.role(other) == Role.REFERENCE.ordinal()) reference = before.resident(other);
            if (before.role(other) == Role.PARTNER.ordinal()) partner = before.resident(other);
        }
        if (partner == NONE || !isHere(reference) || !isHere(partner)) return;
        ResidentStore residents = city.population().residents();
        if (residents.household(reference) == residents.household(partner)) return;
        int own = residents.household(before.resident(place));
        int gone = residents.household(reference) == own ? partner : reference;
        diary.writeWith(LifeEvent.PARENTS_PARTED, LifeCause.UNKNOWN, gone);
    }

    private boolean isHere(int resident) {
        return city.population().residents().isPresent(resident);
    }

    private LifeCause noteNewHousehold(int resident, Standing then, Standing now, LifeCause known) {
        boolean isMinor = city.population().residents().age(resident, year) < Ages.ADULT;
        if (now.is(Role.CHILD)) {
            boolean isBack = !isMinor && !then.is(Role.CHILD);
            diary.write(isBack ? LifeEvent.CAME_HOME : LifeEvent.JOINED_HOUSEHOLD, LifeCause.FAMILY);
            return LifeCause.FAMILY;
        }
        if (isMinor && now.is(Role.OTHER) && before.hadHousehold(now.household)) {
            diary.write(LifeEvent.TAKEN_IN, LifeCause.UNKNOWN);
            return LifeCause.FAMILY;
        }
        if (then.is(Role.CHILD)) {
            diary.write(LifeEvent.LEFT_HOME, known);
            return known == LifeCause.UNKNOWN ? LifeCause.LEAVING_HOME : known;
        }
        if (now.is(Role.OTHER)) {
            diary.write(LifeEvent.JOINED_HOUSEHOLD, LifeCause.SHARING);
            return LifeCause.SHARING;
        }
        if (known != LifeCause.UNKNOWN || then.heads()) return known;
        diary.write(LifeEvent.SET_UP_HOME, LifeCause.UNKNOWN);
        return LifeCause.OWN_HOUSEHOLD;
    }
}
