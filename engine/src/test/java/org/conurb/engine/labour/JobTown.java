package org.conurb.engine.labour;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.landuse.BuildingPlan;
import org.conurb.engine.landuse.LandUseModel;
import org.conurb.engine.market.HousingLevels;
import org.conurb.engine.market.HousingModel;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.Study;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.simulation.CitySimulation;
import org.conurb.engine.simulation.Markets;
import org.conurb.engine.simulation.Model;
import org.conurb.engine.units.YearPath;
import org.conurb.engine.worlds.SmallWorld;

/** A town with work for tests: plain shares by age, and about one job for each who wants one. */
final class JobTown {

    static final int BASE_YEAR = SmallWorld.BASE_YEAR;
    static final long SEED = 11;
    static final double UNEMPLOYED = 0.08;
    static final double OUTSIDE = 0.1;

    final City city;
    final Workers workers;
    final LabourTables tables = tables();
    private LabourAssumptions assumptions = LabourAssumptions.none();
    private CitySimulation simulation;

    private JobTown(City city, Workers workers) {
        this.city = city;
        this.workers = workers;
    }

    /** A town whose residents study and work as the tables say, 8 % of the active unemployed and 10 % outside. */
    static JobTown make(int areas, int households, Workers workers) {
        City people = SmallWorld.city(areas, households);
        City city = new City(people.name(), people.zones(), people.population(), new JobStore(1), new DwellingStore(1));
        JobTown town = new JobTown(city, workers);
        town.settle();
        return town;
    }

    static LabourTables tables() {
        double[][][] study = new double[Sex.COUNT][Ages.COUNT][];
        double[][][] qualification = new double[Sex.COUNT][Ages.COUNT][];
        double[][][] participation = new double[Sex.COUNT][Ages.COUNT][];
        for (int sex = 0; sex < Sex.COUNT; sex++) {
            for (int age = 0; age < Ages.COUNT; age++) {
                boolean atSchool = age >= 5 && age < 16;
                double further = age >= 16 && age < 19 ? 0.7 - 0.25 * (age - 16) : 0;
                double higher = age >= 18 && age < 24 ? 0.3 - 0.05 * (age - 18) : 0;
                study[sex][age] = new double[] {0, atSchool ? 1 : 0, further, higher};
                study[sex][age][0] = 1 - Arrays.stream(study[sex][age]).sum();
                double learnt = Math.min(1, Math.max(0, (age - 16) / 8.0));
                qualification[sex][age] = new double[] {1 - 0.85 * learnt, 0.3 * learnt, 0.2 * learnt, 0.35 * learnt};
                double active = age < 16 ? 0 : age < 50 ? 0.85 : Math.max(0.02, 0.85 - 0.035 * (age - 50));
                participation[sex][age] = new double[] {0.9 * active, active, active, Math.min(0.97, 1.1 * active)};
            }
        }
        return new LabourTables(study, qualification, participation);
    }

    private void settle() {
        LabourModel model = model();
        Propensity propensity = new Propensity(SEED, model.settings().spellYears());
        ActivityRates rates = new ActivityRates(model, BASE_YEAR, BASE_YEAR);
        ResidentStore residents = city.population().residents();
        YearDraws luck = Draws.of(SEED, "job town").in(BASE_YEAR);
        for (int resident = 0; resident < residents.rows(); resident++) {
            long id = residents.id(resident);
            int age = residents.age(resident, BASE_YEAR);
            int sex = residents.sex(resident);
            double place = propensity.toLearn(id);
            Study study = Schooling.study(tables, sex, age, place, 16);
            int level = age < 16 ? 0 : Schooling.qualification(tables, sex, age, place);
            city.population().setSchooling(resident, Qualification.of(level), study);
            double odds = rates.logOdds(
                    sex,
                    age,
                    level,
                    study.ordinal(),
                    Participation.youngest(city, residents.household(resident), BASE_YEAR),
                    residents.role(resident) <= Role.PARTNER.ordinal());
            if (propensity.toWork(id, age) >= odds) {
                city.population().setActivity(resident, ActivityRates.withoutWork(age, study.ordinal()));
                continue;
            }
            double draw = luck.uniform(id, 0);
            if (draw < UNEMPLOYED) city.population().setActivity(resident, Activity.UNEMPLOYED);
            else if (draw < UNEMPLOYED + OUTSIDE) city.hireOutside(resident, 25_000);
            else city.hire(resident, job(id, luck, level));
            if (luck.uniform(id, 1) < 0.1) city.fillFromOutside(job(Mix.identity(id, 1), luck, level));
            if (luck.uniform(id, 2) < 0.02) job(Mix.identity(id, 2), luck, level);
        }
    }

    private int job(long id, YearDraws luck, int level) {
        int zone = luck.below(city.zones().count(), id, 3);
        int sector = luck.below(4, id, 4) + Sector.C.ordinal();
        int skill = Math.min(2, level);
        return city.openJob(id, zone, sector, skill, (float) (15_000 + 8_000 * skill + 8_000 * luck.uniform(id, 5)));
    }

    LabourModel model() {
        return new LabourModel(tables, LabourSettings.standard(), assumptions);
    }

    /** Jobs of every sector grow by this share every year, in place of growing with the labour force. */
    JobTown withJobGrowth(double share) {
        YearPath[] growth = new YearPath[Sector.COUNT];
        Arrays.fill(growth, YearPath.constant(share));
        assumptions = new LabourAssumptions(
                growth,
                assumptions.pensionAge(),
                assumptions.productivity(),
                assumptions.participation(),
                assumptions.leavingAge(),
                assumptions.changes());
        return this;
    }

    JobTown with(LabourAssumptions newAssumptions) {
        assumptions = newAssumptions;
        return this;
    }

    LabourAssumptions assumptions() {
        return assumptions;
    }

    /** Lives on for so many years. */
    JobTown live(int years) {
        if (simulation == null) {
            LabourLevels levels = LabourLevels.measure(city, model(), BASE_YEAR, workers);
            Model people = SmallWorld.model(city.areas().count())
                    .with(new Markets(
                            model(),
                            levels,
                            LandUseModel.standard(),
                            BuildingPlan.none(),
                            HousingModel.standard(),
                            HousingLevels.measure(city, HousingModel.standard(), BASE_YEAR, workers)));
            simulation = new CitySimulation(city, people, SEED, BASE_YEAR, BASE_YEAR, workers, java.util.List.of());
        }
        for (int year = 0; year < years; year++) simulation.advance();
        return this;
    }

    Activities activities() {
        return Activities.count(city, workers);
    }

    double unemployment() {
        long unemployed = 0;
        long active = 0;
        for (int area = 0; area < city.areas().count(); area++) {
            unemployed += activities().unemployed(area);
            active += activities().active(area);
        }
        return (double) unemployed / active;
    }

    double meanWage() {
        double sum = 0;
        for (int job = 0; job < city.jobs().rows(); job++) sum += city.jobs().wage(job);
        return sum / city.jobs().rows();
    }
}
