package org.conurb.engine.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.conurb.engine.city.City;
import org.conurb.engine.city.HousingLedger.Remark;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.worlds.HomeTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Vacant homes change between being for sale and being let when one is scarce and the other plentiful. */
class LettingsTest {

    private static final double VACANT = 0.05;

    private final Workers workers = Workers.of(2);
    private final City city = HomeTown.city(1, 8000, VACANT, 1);
    private final HousingModel model = HousingModel.standard();
    private final HousingLevels levels = HousingLevels.measure(city, model, HomeTown.BASE_YEAR, workers);

    @AfterEach
    void close() {
        workers.close();
    }

    private void fill(Tenure tenure) {
        DwellingStore dwellings = city.dwellings();
        for (int dwelling = 0; dwelling < dwellings.rows(); dwelling++) {
            if (dwellings.isVacant(dwelling) && dwellings.tenure(dwelling) == tenure.ordinal()) city.demolish(dwelling);
        }
    }

    private void empty(Tenure tenure, int homes) {
        DwellingStore dwellings = city.dwellings();
        int emptied = 0;
        for (int dwelling = 0; dwelling < dwellings.rows() && emptied < homes; dwelling++) {
            if (dwellings.occupant(dwelling) < 0 || dwellings.tenure(dwelling) != tenure.ordinal()) continue;
            city.leaveDwelling(dwellings.occupant(dwelling));
            emptied++;
        }
    }

    private void run() {
        new Lettings(city, model, levels, 1, workers).run(HomeTown.BASE_YEAR + 1);
    }

    private int vacant(Tenure tenure) {
        int vacant = 0;
        for (int dwelling = 0; dwelling < city.dwellings().rows(); dwelling++) {
            boolean ofTenure = city.dwellings().tenure(dwelling) == tenure.ordinal();
            if (ofTenure && city.dwellings().isVacant(dwelling)) vacant++;
        }
        return vacant;
    }

    @Test
    void inTheBaseYearsStateNothingChanges() {
        run();
        assertEquals(
                0,
                city.housingLedger().count(Remark.LET, 0) + city.housingLedger().count(Remark.SOLD, 0));
    }

    @Test
    void ownersLetWhatDoesNotSellWhereLettingsAreScarce() {
        int natural = vacant(Tenure.PRIVATE_RENT);
        fill(Tenure.PRIVATE_RENT);
        empty(Tenure.OWNED, 400);
        run();
        double expected = model.values().letting() * natural * (1 - VACANT); // of the homes that are left
        assertEquals(expected, city.housingLedger().count(Remark.LET, 0), 4 * Math.sqrt(expected));
        assertEquals(vacant(Tenure.PRIVATE_RENT), city.housingLedger().count(Remark.LET, 0));
    }

    @Test
    void landlordsSellWhatDoesNotLetWhereHomesForSaleAreScarce() {
        fill(Tenure.OWNED);
        empty(Tenure.PRIVATE_RENT, 100);
        run();
        assertTrue(city.housingLedger().count(Remark.SOLD, 0) > 0);
        assertEquals(vacant(Tenure.OWNED), city.housingLedger().count(Remark.SOLD, 0));
    }

    @Test
    void whereBothAreScarceNothingChanges() {
        fill(Tenure.OWNED);
        fill(Tenure.PRIVATE_RENT);
        run();
        assertEquals(
                0,
                city.housingLedger().count(Remark.LET, 0) + city.housingLedger().count(Remark.SOLD, 0));
    }
}
