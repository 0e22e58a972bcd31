package org.conurb.engine.market;

import org.conurb.engine.city.City;
import org.conurb.engine.city.HousingLedger.Remark;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.population.HouseholdStore;

/**
 * Where those go who found no home: they lodge with others, who can take in so many in each zone, and when there is no
 * room in any zone of the area they are homeless. Nobody is dropped; they look again next year, before others.
 */
final class Lodging {

    private final City city;
    private final double hosts;

    Lodging(City city, HousingModel model) {
        this.city = city;
        this.hosts = model.search().hosts();
    }

    /** Settles those who are still without a home, families with children first. */
    void settle(Movers movers, int year) {
        int[] room = room();
        settle(movers, true, room, year);
        settle(movers, false, room, year);
    }

    private void settle(Movers movers, boolean children, int[] room, int year) {
        for (int mover = 0; mover < movers.count(); mover++) {
            boolean without = movers.must(mover) && !movers.isHoused(mover);
            if (without && movers.children(mover) > 0 == children) settle(movers, mover, room, year);
        }
    }

    /** [zone] how many more households can be taken in. */
    private int[] room() {
        int zones = city.zones().count();
        long[] taken = new long[zones];
        DwellingStore dwellings = city.dwellings();
        for (int dwelling = 0; dwelling < dwellings.rows(); dwelling++) {
            if (dwellings.occupant(dwelling) >= 0) taken[dwellings.zone(dwelling)]++;
        }
        int[] room = new int[zones];
        for (int zone = 0; zone < zones; zone++) room[zone] = (int) Math.round(hosts * taken[zone]);
        HouseholdStore households = city.population().households();
        for (int household = 0; household < households.rows(); household++) {
            boolean lodges = households.size(household) > 0 && households.dwelling(household) == DwellingStore.SHARED;
            if (lodges) room[households.zone(household)]--;
        }
        return room;
    }

    private void settle(Movers movers, int mover, int[] room, int year) {
        int household = movers.household(mover);
        int own = movers.zone(mover);
        int area = city.zones().area(own);
        if (movers.lodges(mover)) {
            city.housingLedger().remark(Remark.CONCEALED, area, 1);
            return;
        }
        int zone = zoneWithRoom(own, area, room);
        if (zone < 0) {
            city.leaveHomeless(household, year);
            city.housingLedger().remark(Remark.HOMELESS, area, 1);
            return;
        }
        room[zone]--;
        city.population().relocate(household, zone);
        city.lodge(household, year);
        city.housingLedger().remark(Remark.CONCEALED, area, 1);
    }

    /** The own zone, or else the next of the area with room; -1 without. */
    private int zoneWithRoom(int own, int area, int[] room) {
        int zones = city.zones().count();
        for (int step = 0; step < zones; step++) {
            int zone = (own + step) % zones;
            if (room[zone] > 0 && city.zones().area(zone) == area) return zone;
        }
        return -1;
    }
}
