package org.conurb.engine.market;

import static org.conurb.engine.store.Columns.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is given a social home: those in greater need before those in lesser, whoever could pay more. */
class SocialQueueTest {

    private static final int YEAR = 2012;
    private static final HousingModel MODEL = HousingModel.standard();

    private final Population population = new Population(10, 10);
    private final DwellingStore dwellings = new DwellingStore(10);
    private final City city = new City("Queue", SmallWorld.zones(1, 2), population, new JobStore(0), dwellings);
    private final Workers workers = Workers.of(1);

    @AfterEach
    void close() {
        workers.close();
    }

    private int household(long id, int children) {
        int household = population.found(id, 0, HouseholdKind.PRIVATE);
        population.arrive(10 * id, YEAR - 40, Sex.FEMALE, Role.REFERENCE, 0, household);
        for (int child = 0; child < children; child++) {
            population.arrive(10 * id + 1 + child, YEAR - 5, Sex.MALE, Role.CHILD, 0, household);
        }
        population.setIncome(household, 1000 * id);
        return household;
    }

    private int home(long id, int zone, int bedrooms, Tenure tenure) {
        return dwellings.append(id, zone, 0, 0, 3, bedrooms, tenure.ordinal(), 1950, 100_000, 4_000);
    }

    /** Households in the order in which they are housed, with everybody in the queue. */
    private List<Integer> housed() {
        YearDraws luck = Draws.of(1, "queue").in(YEAR);
        HousingLevels levels = HousingLevels.measure(city, MODEL, YEAR, workers);
        Movers movers = new Movers(city, MODEL, levels, workers);
        movers.gather(new Restlessness(city, MODEL, new HomeTaste(city, MODEL, levels)), luck, YEAR);
        for (int mover = 0; mover < movers.count(); mover++) movers.wish(mover, Tenure.SOCIAL_RENT);
        Vacancies vacancies = new Vacancies(city, workers);
        vacancies.open(levels, 0, luck, YEAR);
        List<Integer> order = new ArrayList<>();
        new SocialQueue(city, MODEL).allocate(movers, vacancies, luck, YEAR, (mover, dwelling) -> {
            city.moveIn(movers.household(mover), dwelling, YEAR);
            movers.housed(mover);
            order.add(movers.household(mover));
        });
        return order;
    }

    @Test
    void theHomelessComeBeforeFamiliesAndFamiliesBeforeTheRest() {
        int alone = household(1, 0);
        int family = household(2, 2);
        int homeless = household(3, 0);
        city.leaveHomeless(homeless, YEAR - 1);
        for (int home = 0; home < 3; home++) home(home, home % 2, 2, Tenure.SOCIAL_RENT);

        assertEquals(List.of(homeless, family, alone), housed());
        assertEquals(List.of(), city.problems(5));
    }

    @Test
    void withOneHomeTheOthersStayInTheQueue() {
        int alone = household(1, 0);
        int family = household(2, 1);
        home(1, 1, 2, Tenure.SOCIAL_RENT);

        assertEquals(List.of(family), housed());
        assertEquals(NONE, population.households().dwelling(alone));
    }

    @Test
    void thoseWhoHaveWaitedLongerComeFirst() {
        int shorter = household(1, 0);
        int longer = household(2, 0);
        city.leaveHomeless(shorter, YEAR - 1);
        city.leaveHomeless(longer, YEAR - 4);
        home(1, 0, 1, Tenure.SOCIAL_RENT);

        assertEquals(List.of(longer), housed());
    }

    @Test
    void aHomeOfTheRightSizeIsLetBeforeOneThatIsTooLarge() {
        int family = household(1, 1);
        int large = home(1, 0, 5, Tenure.SOCIAL_RENT);
        int fitting = home(2, 0, 2, Tenure.SOCIAL_RENT);

        assertEquals(List.of(family), housed());
        assertEquals(fitting, population.households().dwelling(family));
        assertEquals(NONE, dwellings.occupant(large));
    }

    @Test
    void homesForSaleAreNotLetToTheQueue() {
        household(1, 0);
        home(1, 0, 1, Tenure.OWNED);
        home(2, 0, 1, Tenure.PRIVATE_RENT);

        assertEquals(List.of(), housed());
    }
}
