package org.conurb.engine.market;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.city.HousingLedger.Remark;
import org.conurb.engine.city.Ledger.Entry;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;

/**
 * Households move house: those without a home, who must, and those who want another.
 *
 * <p>A year has some rounds. In each, social homes go to the queue and market homes to those who found them; a home left
 * behind is on offer in the next round, so that one vacancy can serve a chain of moves. Those with a home stay in their
 * area, as moves between areas are migration's; those without one look there first and then in the whole city. Who is
 * left lodges with others or is homeless.
 */
public final class HouseMoves implements YearlyProcess {

    private final City city;
    private final HousingModel model;
    private final HousingLevels levels;
    private final Draws draws;
    private final Workers workers;
    private final Restlessness restlessness;
    private final Movers movers;
    private final Vacancies vacancies;
    private final Wishes wishes;
    private final HomeSearch search;
    private final SocialQueue queue;
    private final Lodging lodging;
    private long looks;

    /** Moves under these parameters, from these levels. */
    public HouseMoves(City city, HousingModel model, HousingLevels levels, long seed, Workers workers) {
        this.city = city;
        this.model = model;
        this.levels = levels;
        this.draws = Draws.of(seed, "house-moves");
        this.workers = workers;
        HomeTaste taste = new HomeTaste(city, model, levels);
        this.restlessness = new Restlessness(city, model, taste);
        this.movers = new Movers(city, model, levels, workers);
        this.vacancies = new Vacancies(city, workers);
        this.wishes = new Wishes(city, model, levels, workers);
        this.search = new HomeSearch(city, model, taste, workers);
        this.queue = new SocialQueue(city, model);
        this.lodging = new Lodging(city, model);
    }

    @Override
    public String name() {
        return "house-moves";
    }

    @Override
    public void run(int year) {
        YearDraws luck = draws.in(year);
        MarketState market = MarketState.of(city, model.values().zoneWeight(), workers);
        Means means = new Means(model, market.meanIncome());
        movers.gather(restlessness, luck, year);
        vacancies.open(levels, model.search().longVacant(), luck, year);
        wishes.decide(movers, vacancies, market, means, luck);
        countSeekers();
        looks = 0;
        for (int round = 0; round < model.search().rounds(); round++) {
            if (round > 0) vacancies.index();
            if (vacancies.count() == 0) break;
            queue.allocate(movers, vacancies, luck, year, (mover, dwelling) -> moveIn(mover, dwelling, means, year));
            boolean wholeCity = round >= model.search().ownAreaRounds();
            goAround(new HomeSearch.Round(round, wholeCity, market.meanIncome()), means, luck, year);
        }
        lodging.settle(movers, year);
    }

    /** How many homes were looked at and asked for in the last year that was run. */
    long looks() {
        return looks;
    }

    private void goAround(HomeSearch.Round round, Means means, YearDraws luck, int year) {
        int[] homeOf = search.look(movers, vacancies, means, round, luck);
        looks += (long) search.proposers() * model.search().homesSeen() + search.proposals();
        for (int proposer = 0; proposer < search.proposers(); proposer++) {
            int mover = search.mover(proposer);
            if (homeOf[proposer] != NONE) {
                moveIn(mover, vacancies.dwelling(homeOf[proposer]), means, year);
            } else if (!movers.must(mover) && !search.sawAny(proposer)) {
                movers.giveUp(mover);
            }
        }
    }

    private void countSeekers() {
        for (int mover = 0; mover < movers.count(); mover++) {
            int area = city.zones().area(movers.zone(mover));
            city.housingLedger().remark(movers.must(mover) ? Remark.WITHOUT_HOME : Remark.LOOKING, area, 1);
            if (movers.wish(mover) == Tenure.SOCIAL_RENT) {
                city.housingLedger().remark(Remark.APPLIED_SOCIAL, area, 1);
            }
        }
    }

    private void moveIn(int mover, int dwelling, Means means, int year) {
        DwellingStore dwellings = city.dwellings();
        int household = movers.household(mover);
        int origin = city.zones().area(movers.zone(mover));
        int destination = city.zones().area(dwellings.zone(dwelling));
        int old = movers.dwelling(mover);
        boolean forSale = dwellings.tenure(dwelling) == Tenure.OWNED.ordinal();
        if (forSale && !means.canPay(movers, mover, dwellings.price(dwelling))) {
            dwellings.setTenure(dwelling, Tenure.PRIVATE_RENT);
            city.housingLedger().remark(Remark.LET, destination, 1);
        }
        if (dwellings.tenure(dwelling) == Tenure.SOCIAL_RENT.ordinal()) {
            city.housingLedger().remark(Remark.HOUSED_SOCIAL, destination, 1);
        }
        city.moveIn(household, dwelling, year);
        city.housingLedger().remark(Remark.MOVED, destination, 1);
        if (origin != destination) recordMove(household, origin, destination, year);
        if (old >= 0) vacancies.add(old);
        movers.housed(mover);
    }

    /** The household's people leave one area's account for another's. */
    private void recordMove(int household, int origin, int destination, int year) {
        HouseholdStore households = city.population().households();
        ResidentStore residents = city.population().residents();
        for (int member = households.firstMember(household); member != NONE; member = residents.nextMember(member)) {
            int sex = residents.sex(member);
            int age = residents.age(member, year);
            city.ledger().record(Entry.MOVE_OUT, member, origin, sex, age);
            city.ledger().record(Entry.MOVE_IN, member, destination, sex, age);
        }
        city.housingLedger().remark(Remark.MOVED_FROM_ANOTHER_AREA, destination, 1);
    }
}
