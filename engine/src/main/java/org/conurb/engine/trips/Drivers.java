package org.conurb.engine.trips;

import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;

/**
 * Who holds a driving licence and who works part time: lasting traits, pure functions of the run's seed and the person, so
 * that they need not be stored, with shares by sex and age as the tables say.
 */
final class Drivers {

    private static final int PART_TIME = 1;

    private final YearDraws luck;
    private final TravelModel model;

    Drivers(TravelModel model, long seed) {
        this.model = model;
        this.luck = Draws.of(seed, "driving licence").in(0);
    }

    boolean hasLicence(ResidentStore residents, int resident, int year) {
        double[] shares = model.tables().licences()[residents.sex(resident)];
        int age = Math.min(shares.length - 1, residents.age(resident, year));
        return luck.uniform(residents.id(resident)) < shares[age];
    }

    boolean worksPartTime(ResidentStore residents, int resident) {
        TravelSettings.Habits habits = model.settings().habits();
        double share = residents.sex(resident) == 0 ? habits.partTimeMen() : habits.partTimeWomen();
        return luck.uniform(residents.id(resident), PART_TIME) < share;
    }
}
