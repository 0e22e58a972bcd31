package org.conurb.engine.city;

import static org.conurb.engine.store.Columns.NONE;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.access.Learning;
import org.conurb.engine.access.SkimSet;
import org.conurb.engine.access.TravelTimes;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Population;
import org.conurb.engine.travel.DriveCharges;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.TripStore;

/**
 * All state at a moment: the zones, the people, their jobs and homes, and the ledger of what happened in the running
 * year.
 *
 * <p>Processes meet here and nowhere else. The verbs that take up and give up jobs and homes keep both ends of each link
 * true; they are for one thread, reading is for any number.
 */
public final class City {

    private final String name;
    private final Zones zones;
    private final Population population;
    private final JobStore jobs;
    private final DwellingStore dwellings;
    private final StoreLinks links;
    private final Ledger ledger;
    private final HousingLedger housingLedger;
    private TravelTimes times;
    private RoadNetwork network;
    private Gateways gateways;
    private SkimSet skims;
    private Learning learning;
    private TripStore trips;
    private RoadDay roadDay;
    private DriveCharges driveCharges;

    /** A city of these people in these zones, without jobs and dwellings, with an empty ledger. */
    public City(String name, Zones zones, Population population) {
        this(name, zones, population, new JobStore(0), new DwellingStore(0));
    }

    /** A city with jobs and dwellings; travel times by straight lines. */
    public City(String name, Zones zones, Population population, JobStore jobs, DwellingStore dwellings) {
        this.name = name;
        this.zones = zones;
        this.population = population;
        this.jobs = jobs;
        this.dwellings = dwellings;
        this.links = new StoreLinks(population, jobs, dwellings);
        this.ledger = new Ledger(zones.areas().count());
        this.housingLedger = new HousingLedger(zones.count(), zones.areas().count());
        this.times = zones.straightTimes(TravelTimes.StraightLine.standard());
    }

    /** The name of the city-region. */
    public String name() {
        return name;
    }

    /** Zones and, through them, areas. */
    public Zones zones() {
        return zones;
    }

    /** The reporting areas. */
    public Areas areas() {
        return zones.areas();
    }

    /** Residents and households. */
    public Population population() {
        return population;
    }

    /** Jobs, to read; {@link #hire} and the like change them. */
    public JobStore jobs() {
        return jobs;
    }

    /** Dwellings, to read; {@link #moveIn} and the like change them. */
    public DwellingStore dwellings() {
        return dwellings;
    }

    /** Whether the city has jobs and dwellings at all; without, only its people are simulated. */
    public boolean hasMarkets() {
        return jobs.rows() > 0 || dwellings.rows() > 0;
    }

    /** Minutes between zones as people know them this year. */
    public TravelTimes times() {
        return times;
    }

    /** What people know of travel times from now on. */
    public void learn(TravelTimes newTimes) {
        if (newTimes.zones() != zones.count()) {
            throw new IllegalArgumentException(newTimes.zones() + " zones of times for " + zones.count());
        }
        times = newTimes;
    }

    /** The roads as they are this year; null in a city without. */
    public RoadNetwork network() {
        return network;
    }

    /** The roads are these from now on. */
    public void setNetwork(RoadNetwork roads, Gateways ways) {
        network = roads;
        gateways = ways;
    }

    /** Where the roads lead out of the city; null in a city without roads. */
    public Gateways gateways() {
        return gateways;
    }

    /** Times by mode and period as people know them this year; null until a day has been travelled. */
    public SkimSet skims() {
        return skims;
    }

    /** What people know of times by mode and period from now on. */
    public void learn(SkimSet newSkims) {
        if (newSkims.zones() != zones.count()) {
            throw new IllegalArgumentException(newSkims.zones() + " zones of skims for " + zones.count());
        }
        skims = newSkims;
    }

    /** What people learnt on the last weekday that was simulated; null until there is one. */
    public Learning learning() {
        return learning;
    }

    /** People learnt this on the last weekday. */
    public void learn(Learning lesson) {
        learning = lesson;
    }

    /** The trips of the running year's weekday; null if none is travelled in it. */
    public TripStore trips() {
        return trips;
    }

    /** The trips of the running year are these. */
    public void setTrips(TripStore newTrips) {
        trips = newTrips;
    }

    /** What driving costs in charges and tolls in the last year of travel; null if nothing is charged or none was. */
    public DriveCharges driveCharges() {
        return driveCharges;
    }

    /** Driving costs these charges and tolls from now on; null for none. */
    public void setDriveCharges(DriveCharges charges) {
        driveCharges = charges;
    }

    /** The last day that was simulated on the roads, of this year or an earlier one; null if there is none. */
    public RoadDay roadDay() {
        return roadDay;
    }

    /** The last day on the roads is this. */
    public void setRoadDay(RoadDay day) {
        roadDay = day;
    }

    /** What has happened in the running year, by area, sex and age. */
    public Ledger ledger() {
        return ledger;
    }

    /** What has happened in the running year to homes and to those who look for one. */
    public HousingLedger housingLedger() {
        return housingLedger;
    }

    /** Opens a new year: the accounts are empty. */
    public void openYear() {
        trips = null;
        ledger.open();
        housingLedger.open();
    }

    /** The area in which a present resident lives. */
    public int areaOfResident(int resident) {
        return zones.area(population.households().zone(population.residents().household(resident)));
    }

    /** The resident leaves the old job, if any, and takes this vacant one, at its wage. */
    public void hire(int resident, int job) {
        assert jobs.isVacant(job) : "job " + job + " is taken";
        letGo(resident);
        population.setJob(resident, job);
        population.setActivity(resident, Activity.EMPLOYED);
        population.setEarnings(resident, jobs.wage(job));
        jobs.setWorker(job, resident);
    }

    /** The resident leaves the old job, if any, and works outside the city. */
    public void hireOutside(int resident, float earnings) {
        letGo(resident);
        population.setJob(resident, JobStore.OUTSIDE);
        population.setActivity(resident, Activity.EMPLOYED);
        population.setEarnings(resident, earnings);
    }

    /** The resident, who works, does so no more and is now in this state. */
    public void quit(int resident, Activity next) {
        letGo(resident);
        population.setActivity(resident, next);
    }

    private void letGo(int resident) {
        int job = population.residents().job(resident);
        if (job >= 0) jobs.setWorker(job, NONE);
        population.setJob(resident, NONE);
        population.setEarnings(resident, 0);
    }

    /** Someone who lives outside the city takes this vacant job. */
    public void fillFromOutside(int job) {
        assert jobs.isVacant(job) : "job " + job + " is taken";
        jobs.setWorker(job, JobStore.IN_COMMUTER);
    }

    /** Whoever works here works here no more; a resident becomes unemployed. */
    public void vacate(int job) {
        int worker = jobs.worker(job);
        if (worker >= 0) quit(worker, Activity.UNEMPLOYED);
        else jobs.setWorker(job, NONE);
    }

    /** A new, vacant job; answers its row. */
    public int openJob(long id, int zone, int sector, int skill, float wage) {
        return jobs.append(id, zone, sector, skill, wage);
    }

    /** The job is no more; a resident who worked there becomes unemployed. */
    public void closeJob(int job) {
        vacate(job);
        jobs.remove(job);
    }

    /** The household leaves its old dwelling, if any, and moves into this vacant one, to whose zone it now belongs. */
    public void moveIn(int household, int dwelling, int year) {
        assert dwellings.isVacant(dwelling) : "dwelling " + dwelling + " is taken";
        leaveDwelling(household);
        population.setDwelling(household, dwelling, year);
        population.relocate(household, dwellings.zone(dwelling));
        dwellings.setOccupant(dwelling, household);
    }

    /** The household leaves its dwelling, if any, and is without one. */
    public void leaveDwelling(int household) {
        int old = population.households().dwelling(household);
        if (old >= 0) dwellings.setOccupant(old, NONE);
        population.setDwelling(household, NONE, 0);
    }

    /** The household, which has no dwelling, lodges in that of another household of its zone. */
    public void lodge(int household, int year) {
        leaveDwelling(household);
        population.setDwelling(household, DwellingStore.SHARED, year);
    }

    /** The household is homeless, and was so already if it has no dwelling since an earlier year. */
    public void leaveHomeless(int household, int year) {
        boolean already = population.households().dwelling(household) == NONE
                && population.households().movedIn(household) > 0;
        if (already) return;
        leaveDwelling(household);
        population.setDwelling(household, NONE, year);
    }

    /** A new, vacant dwelling; answers its row. See {@link DwellingStore} for the columns. */
    public int build(
            long id,
            int zone,
            float x,
            float y,
            int type,
            int bedrooms,
            int tenure,
            int yearBuilt,
            float price,
            float rent) {
        housingLedger.record(HousingLedger.Entry.BUILT, zone, tenure);
        return dwellings.append(id, zone, x, y, type, bedrooms, tenure, yearBuilt, price, rent);
    }

    /** The dwelling is no more; a household that lived there is without one. */
    public void demolish(int dwelling) {
        int household = dwellings.occupant(dwelling);
        if (household >= 0) leaveDwelling(household);
        housingLedger.record(HousingLedger.Entry.DEMOLISHED, dwellings.zone(dwelling), dwellings.tenure(dwelling));
        dwellings.remove(dwelling);
    }

    /**
     * Frees the jobs of residents who have gone and the dwellings of households that have emptied, entered an
     * establishment or moved to another zone; such a household then has no dwelling.
     */
    public void settleStores(Workers workers) {
        links.settle(workers);
    }

    /** Closes the gaps of all stores at the end of a year. */
    public void compact(Workers workers) {
        links.settle(workers);
        population.compact(workers);
        links.relink(workers);
    }

    /** Every violation of the rules of the stores and of the links between them, in words; at most {@code limit}. */
    public List<String> problems(int limit) {
        List<String> problems = new ArrayList<>(population.problems(limit));
        problems.addAll(links.problems(limit - problems.size()));
        return problems;
    }
}
