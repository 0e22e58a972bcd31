package org.conurb.scenarios.synthesis;

import java.util.List;
import org.conurb.engine.city.Zones;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdPlan;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;
import org.conurb.scenarios.format.CityFolder;

/**
 * Makes residents in households from the city's marginals.
 *
 * <p>Residents by zone, sex and age are met exactly, since they are where it starts; households by type and size are
 * met as far as the ages permit, and {@link FitReport} says how far. Zones are worked on in parallel and joined in
 * order. For the problem and its measures see Lovelace and Dumont (2016), "Spatial Microsimulation with R", chapters 5
 * and 8; here people are counted out rather than sampled and weighted, as the margins are whole.
 */
public final class Synthesis {

    private Synthesis() {}

    /**
     * The people of the city's base year.
     *
     * @param populationShare share of the residents to make, above 0 and at most 1
     * @param seed seed of the run; the marginals are met whatever it is
     */
    public static SynthesisResult populate(CityFolder city, double populationShare, long seed, Workers workers) {
        Zones zones = city.zones();
        List<ZoneMargins> margins = new MarginSpreading(city, populationShare).spread();
        Motherhood[] motherhood = new Motherhood[zones.areas().count()];
        for (int area = 0; area < motherhood.length; area++) {
            motherhood[area] = new Motherhood(city.fertility(), city.living(), area);
        }
        OldestAges oldest = new OldestAges(city.mortality());
        YearDraws luck = Draws.of(seed, "synthesis").in(city.baseYear());
        ZonePeople[] people = new ZonePeople[zones.count()];
        HouseholdPlan[] plans = new HouseholdPlan[zones.count()];
        int[] repairs = new int[zones.count()];
        workers.forEach(zones.count(), zone -> {
            people[zone] = new ZonePeople(zones.code(zone), margins.get(zone), oldest, luck);
            ZoneAssembly assembly = new ZoneAssembly(
                    people[zone],
                    margins.get(zone).households,
                    city.living(),
                    city.couples(),
                    motherhood[zones.area(zone)],
                    luck);
            plans[zone] = assembly.assemble();
            repairs[zone] = assembly.repairs();
        });
        Population population = settle(city.baseYear(), people, plans);
        population.compact(workers);
        return new SynthesisResult(population, FitReport.of(zones, margins, population, city.baseYear(), repairs));
    }

    private static Population settle(int baseYear, ZonePeople[] people, HouseholdPlan[] plans) {
        int residents = 0;
        int households = 0;
        for (int zone = 0; zone < plans.length; zone++) {
            residents += people[zone].count();
            households += plans[zone].households();
        }
        Population population = new Population(residents, households);
        for (int zone = 0; zone < plans.length; zone++)
            settleZone(baseYear, zone, people[zone], plans[zone], population);
        return population;
    }

    private static void settleZone(
            int baseYear, int zone, ZonePeople people, HouseholdPlan plan, Population population) {
        for (int planned = 0; planned < plan.households(); planned++) {
            int start = plan.start(planned);
            int end = plan.end(planned);
            long founder = people.id[plan.person(start)];
            int household = population.found(Mix.identity(founder, zone), zone, plan.kind(planned));
            int children = 0;
            for (int position = start; position < end; position++) {
                if (plan.role(position) == Role.CHILD) children++;
            }
            for (int position = start; position < end; position++) {
                int person = plan.person(position);
                Sex sex = Sex.of(people.sex[person]);
                Role role = plan.role(position);
                boolean mother = sex == Sex.FEMALE && role != Role.CHILD && role != Role.OTHER;
                population.arrive(
                        people.id[person], baseYear - people.age[person], sex, role, mother ? children : 0, household);
            }
        }
    }
}
