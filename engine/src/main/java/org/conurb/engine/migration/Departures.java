package org.conurb.engine.migration;

import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Entry;
import org.conurb.engine.city.Ledger.Remark;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.migration.MigrationTables.Flow;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdIds;
import org.conurb.engine.population.HouseholdIds.Occasion;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;

/**
 * People leave their area: for another area of the city, for the rest of the country, or for abroad.
 *
 * <p>Families leave as one (see {@link Nuclei}), with chances that lead to the movers of each area, sex and age that
 * the tables want (see {@link Raking} and {@link Leavers}). Leaving within the country and leaving for abroad exclude
 * one another in a year.
 */
public final class Departures implements YearlyProcess {

    private static final int LEAVES = 0;
    private static final int DESTINATION = 1;
    private static final int ZONE = 2;
    private static final int ABROAD = -1;

    private final City city;
    private final MigrationTables tables;
    private final MigrationAssumptions assumptions;
    private final Draws draws;
    private final Workers workers;
    private Nuclei[] chunks = {};

    /** Departures by these tables and assumptions. */
    public Departures(City city, MigrationTables tables, MigrationAssumptions assumptions, long seed, Workers workers) {
        this.city = city;
        this.tables = tables;
        this.assumptions = assumptions;
        this.draws = Draws.of(seed, "departures");
        this.workers = workers;
    }

    @Override
    public String name() {
        return "departures";
    }

    @Override
    public void run(int year) {
        gather(year);
        Raking raking = new Raking(workers, chunks, Nuclei.cells(city.areas().count()));
        double[] people = raking.present();
        Raking.Chances chances = raking.rake(
                assumptions.leaving(tables, Flow.INTERNAL, year, people),
                assumptions.leaving(tables, Flow.INTERNATIONAL, year, people));
        YearDraws luck = draws.in(year);
        Leavers[] leavers = new Leavers[chunks.length];
        ResidentStore residents = city.population().residents();
        workers.forEach(chunks.length, chunk -> {
            leavers[chunk] = new Leavers(chunks[chunk], chances);
            leavers[chunk].decide(resident -> luck.uniform(residents.id(resident), LEAVES));
        });
        ZoneChoice zones = new ZoneChoice(city);
        for (Leavers ofChunk : leavers) {
            for (int group = 0; group < ofChunk.groups(); group++) depart(ofChunk, group, year, luck, zones);
        }
    }

    private void gather(int year) {
        int rows = city.population().households().rows();
        Nuclei[] kept = chunks;
        chunks = new Nuclei[Workers.chunks(rows)];
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            chunks[chunk] = chunk < kept.length ? kept[chunk] : new Nuclei();
        }
        workers.forEachChunk(rows, (chunk, from, to) -> chunks[chunk].gather(city, from, to, year));
    }

    private void depart(Leavers leavers, int group, int year, YearDraws luck, ZoneChoice zones) {
        ResidentStore residents = city.population().residents();
        int first = leavers.resident(leavers.start(group));
        int origin = city.areaOfResident(first);
        int destination = destination(leavers.flow(group), origin, residents.id(first), luck);
        boolean stays = destination >= 0 && destination < city.areas().count();
        noteMinorsAlone(leavers, group, origin, year);
        if (stays) {
            int zone = zones.zone(destination, luck.uniform(residents.id(first), ZONE));
            move(leavers, group, zone, year);
        }
        Entry exit = stays ? Entry.MOVE_OUT : destination == ABROAD ? Entry.INTERNATIONAL_OUT : Entry.INTERNAL_OUT;
        for (int member = leavers.start(group); member < leavers.end(group); member++) {
            int resident = leavers.resident(member);
            int sex = residents.sex(resident);
            int age = residents.age(resident, year);
            city.ledger().record(exit, resident, origin, sex, age);
            if (stays) city.ledger().record(Entry.MOVE_IN, resident, destination, sex, age);
            else city.population().remove(resident);
        }
    }

    /** An area of the city, one past the areas for the rest of the country, or {@link #ABROAD}. */
    private int destination(int flow, int origin, long key, YearDraws luck) {
        if (flow == Flow.INTERNATIONAL.ordinal()) return ABROAD;
        double[] shares = tables.destination()[origin];
        double draw = luck.uniform(key, DESTINATION);
        int destination = 0;
        double passed = shares[0];
        while (destination < shares.length - 1 && draw >= passed) passed += shares[++destination];
        return destination;
    }

    private void noteMinorsAlone(Leavers leavers, int group, int origin, int year) {
        ResidentStore residents = city.population().residents();
        int minors = 0;
        for (int member = leavers.start(group); member < leavers.end(group); member++) {
            if (residents.age(leavers.resident(member), year) < Ages.ADULT) minors++;
        }
        if (minors < leavers.end(group) - leavers.start(group)) return;
        for (int minor = 0; minor < minors; minor++) city.ledger().remark(Remark.UNACCOMPANIED_MINOR, origin);
    }

    /** The group moves to a zone: the household itself if nobody stays behind, a new one otherwise. */
    private void move(Leavers leavers, int group, int zone, int year) {
        Population population = city.population();
        ResidentStore residents = population.residents();
        HouseholdStore households = population.households();
        int first = leavers.start(group);
        int size = leavers.end(group) - first;
        int household = residents.household(leavers.resident(first));
        if (size == households.size(household)) {
            population.relocate(household, zone);
            if (!households.isPrivate(household)) population.setKind(household, HouseholdKind.PRIVATE);
            return;
        }
        long id = HouseholdIds.of(residents.id(leavers.resident(first)), year, Occasion.MOVE);
        int home = population.found(id, zone, HouseholdKind.PRIVATE);
        Role[] roles = new Role[size];
        for (int member = 0; member < size; member++) {
            roles[member] = Role.of(residents.role(leavers.resident(first + member)));
        }
        for (int member = 0; member < size; member++) {
            population.moveTo(leavers.resident(first + member), home, roles[member]);
        }
    }
}
