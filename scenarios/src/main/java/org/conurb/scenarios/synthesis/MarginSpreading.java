package org.conurb.scenarios.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.Zones;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.Sex;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.Marginals;

/**
 * From the marginals of areas to whole-number marginals of zones.
 *
 * <p>A share of the population takes that share of every cell. Residents and residents of establishments of each sex
 * and age go to the zones by their shares; where the city gives residents by zone these are taken as they are.
 * Households of each type and size go to the zones in proportion to the residents of households, and where a zone's
 * households offer more or fewer places than it has residents, it exchanges households of one type but different sizes
 * with other zones, so that the area's households stay as they are.
 */
final class MarginSpreading {

    private final Zones zones;
    private final Marginals marginals;
    private final int[][][] zoneResidents; // [zone][sex][age], null if the city does not know them
    private final double populationShare;

    MarginSpreading(CityFolder city, double populationShare) {
        this.zones = city.zones();
        this.marginals = city.marginals();
        this.zoneResidents = marginals.zoneResidents();
        this.populationShare = populationShare;
    }

    /** The margins of every zone, [zone]. */
    List<ZoneMargins> spread() {
        ZoneMargins[] margins = new ZoneMargins[zones.count()];
        for (int area = 0; area < zones.areas().count(); area++) {
            List<ZoneMargins> ofArea = new ArrayList<>();
            for (int zone : zones.of(area)) {
                margins[zone] = new ZoneMargins(zone);
                ofArea.add(margins[zone]);
            }
            spreadResidents(area, ofArea);
            spreadHouseholds(area, ofArea);
            exchangeHouseholds(ofArea);
        }
        return List.of(margins);
    }

    private void spreadResidents(int area, List<ZoneMargins> ofArea) {
        double[] shares = ofArea.stream()
                .mapToDouble(margins -> zones.zone(margins.zone).shareOfArea())
                .toArray();
        Spreading residents = new Spreading(shares);
        Spreading communal = new Spreading(shares);
        Carry scaledResidents = new Carry();
        Carry scaledCommunal = new Carry();
        for (int age = 0; age < ZoneMargins.AGES; age++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                int[] people = zoneResidents == null
                        ? residents.spread(scaledResidents.scale(marginals.residents(area, sex, age)))
                        : given(ofArea, sex, age);
                int all = 0;
                for (int ofZone : people) all += ofZone;
                int inEstablishments = Math.min(all, scaledCommunal.scale(marginals.communal(area, sex, age)));
                int[] places = communal.spread(inEstablishments, people);
                for (int position = 0; position < people.length; position++) {
                    ofArea.get(position).communal[sex][age] = places[position];
                    ofArea.get(position).inHouseholds[sex][age] = people[position] - places[position];
                }
            }
        }
    }

    private int[] given(List<ZoneMargins> ofArea, int sex, int age) {
        int[] people = new int[ofArea.size()];
        for (int position = 0; position < people.length; position++) {
            double share = zoneResidents[ofArea.get(position).zone][sex][age] * populationShare;
            people[position] = (int) Math.round(share);
        }
        return people;
    }

    private void spreadHouseholds(int area, List<ZoneMargins> ofArea) {
        HouseholdTable scaled = new HouseholdTable();
        Carry carry = new Carry();
        for (HouseholdType type : HouseholdType.values()) {
            for (int size = 1; size <= HouseholdType.TOP_SIZE; size++) {
                scaled.add(type, size, carry.scale(marginals.households(area, type, size)));
            }
        }
        int residents = 0;
        for (ZoneMargins margins : ofArea) residents += margins.residentsOfHouseholds();
        scaled.fit(residents);
        Spreading spreading = new Spreading(
                ofArea.stream().mapToDouble(ZoneMargins::residentsOfHouseholds).toArray());
        for (int size = HouseholdType.TOP_SIZE; size >= 1; size--) {
            for (HouseholdType type : HouseholdType.values()) {
                int[] households = spreading.spread(scaled.get(type, size));
                for (int position = 0; position < households.length; position++) {
                    ofArea.get(position).addHouseholds(type, size, households[position]);
                }
            }
        }
    }

    /** Lets zones with too many places give them to zones with too few; what remains is fitted zone by zone. */
    private static void exchangeHouseholds(List<ZoneMargins> ofArea) {
        boolean exchanged = true;
        while (exchanged) {
            exchanged = false;
            ZoneMargins most = ofArea.get(0);
            ZoneMargins least = ofArea.get(0);
            for (ZoneMargins margins : ofArea) {
                if (margins.surplus() > most.surplus()) most = margins;
                if (margins.surplus() < least.surplus()) least = margins;
            }
            int movable = Math.min(most.surplus(), -least.surplus());
            if (movable > 0) exchanged = most.households.exchangeForSmaller(least.households, movable) > 0;
        }
        for (ZoneMargins margins : ofArea) margins.households.fit(margins.residentsOfHouseholds());
    }

    /** Scales whole numbers by the population share, carrying what rounding leaves to the next. */
    private final class Carry {
        private static final double ROUNDING_SLACK = 1e-9; // a sum of binary fractions may fall just short
        private double rest;

        int scale(int number) {
            double scaled = number * populationShare + rest;
            int whole = (int) Math.floor(scaled + ROUNDING_SLACK);
            rest = scaled - whole;
            return whole;
        }
    }
}
