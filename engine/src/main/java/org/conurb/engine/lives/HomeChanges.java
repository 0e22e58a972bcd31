package org.conurb.engine.lives;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.market.BedroomStandard;

/** Where a resident has moved in a year, and what has become of the household's cars. */
final class HomeChanges {

    /** Below this age nobody drives, so cars of the household are not told (Road Traffic Act 1988, s. 101). */
    private static final int DRIVES_FROM = 17;

    private final City city;
    private final int year;
    private final Diary diary;

    HomeChanges(City city, int year, Diary diary) {
        this.city = city;
        this.year = year;
        this.diary = diary;
    }

    /** Notes it; {@code cause} is why the resident moved, as far as the household tells. */
    void note(Standing then, Standing now, LifeCause cause) {
        if (now.isPrivate) noteHome(then, now, cause);
        else if (then.zone != now.zone && then.zone != NONE && !then.isPrivate) noteMove(then, now, cause);
    }

    private void noteHome(Standing then, Standing now, LifeCause cause) {
        boolean changedPlace = then.zone != now.zone || then.household != now.household;
        if (!city.hasMarkets()) {
            if (then.zone != now.zone) noteMove(then, now, cause);
        } else if (now.dwelling >= 0) {
            if (now.dwelling != then.dwelling) noteMove(then, now, why(then, now, cause));
        } else if (now.dwelling == DwellingStore.SHARED) {
            if (changedPlace || now.dwelling != then.dwelling) noteWithout(LifeEvent.LODGED, then, now, cause);
        } else if (changedPlace || now.dwelling != then.dwelling) {
            noteWithout(LifeEvent.HOMELESS, then, now, cause);
        }
    }

    private void noteMove(Standing then, Standing now, LifeCause cause) {
        int entry = diary.write(LifeEvent.MOVED, cause);
        diary.setChange(entry, then.zone, now.zone);
        if (now.dwelling < 0) return;
        int tenure = city.dwellings().tenure(now.dwelling);
        boolean owned = tenure == Tenure.OWNED.ordinal();
        diary.setDetail(entry, tenure);
        float amount =
                owned ? city.dwellings().price(now.dwelling) : city.dwellings().rent(now.dwelling);
        diary.setFigures(entry, amount, Float.NaN);
    }

    private void noteWithout(LifeEvent event, Standing then, Standing now, LifeCause cause) {
        int entry = diary.write(event, cause);
        diary.setChange(entry, then.zone, now.zone);
    }

    /** The household's reason, or else what was wrong with the old home. */
    private LifeCause why(Standing then, Standing now, LifeCause ofHousehold) {
        if (ofHousehold != LifeCause.UNKNOWN) return ofHousehold;
        if (then.dwelling < 0) return LifeCause.WITHOUT_HOME;
        if (!city.dwellings().isPresent(then.dwelling)) return LifeCause.DEMOLITION;
        if (city.zones().area(then.zone) != city.zones().area(now.zone)) return LifeCause.OTHER_AREA;
        int needed = BedroomStandard.bedrooms(city.population(), now.household, year);
        return needed > city.dwellings().bedrooms(then.dwelling) ? LifeCause.CROWDED : LifeCause.UNKNOWN;
    }

    /** Notes a car that the household has bought or sold; cars of another household than before are not news. */
    void noteCars(int age, Standing then, Standing now) {
        if (age < DRIVES_FROM || then.household != now.household || then.cars == now.cars) return;
        int entry = diary.write(now.cars > then.cars ? LifeEvent.BOUGHT_CAR : LifeEvent.SOLD_CAR, LifeCause.UNKNOWN);
        diary.setChange(entry, then.cars, now.cars);
    }
}
