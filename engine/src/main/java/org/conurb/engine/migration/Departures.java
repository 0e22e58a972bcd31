package org.conurb.engine.migration;

import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Entry;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.migration.MigrationTables.Flow;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdIds;
import org.conurb.engine.population.HouseholdIds.Occasion;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * People leave their area: for another area of the city, for the rest of the country, or for abroad.
 *
 * <p>Families leave as one (see {@link Nuclei}), with chances that lead to the movers of each area, sex and age that
 * the tables want (see {@link Raking}). Leaving within the country and leaving for abroad exclude one another in a year.
 */
public final class Departures implements YearlyProcess {

    private static final int LEAVES = 0;
    private static final int DESTINATION = 1;
    private static final int ZONE = 2;
    private static final int ABROAD = -1;
    private static final int STAYS = -2;

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
        int cells = Nuclei.cells(city.areas().count());
        long[] present = Raking.present(chunks, cells);
        double[] people = new double[cells];
        for (int cell = 0; cell < cells; cell++) people[cell] = present[cell];
        Raking raking = new Raking(workers, chunks, cells);
        double[] within = raking.weights(assumptions.leaving(tables, Flow.INTERNAL, year, people), present);
        double[] abroad = raking.weights(assumptions.leaving(tables, Flow.INTERNATIONAL, year, people), present);
        YearDraws luck = draws.in(year);
        IntBuffer[] leaving = new IntBuffer[chunks.length];
        forEachChunk(chunk -> leaving[chunk] = decide(chunks[chunk], within, abroad, luck));
        ZoneChoice zones = new ZoneChoice(city);
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            IntBuffer movers = leaving[chunk];
            for (int mover = 0; mover < movers.size(); mover += 2) {
                depart(chunks[chunk], movers.get(mover), movers.get(mover + 1), year, luck, zones);
            }
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

    private void forEachChunk(java.util.function.IntConsumer task) {
        workers.forEachChunk(chunks.length * Workers.CHUNK_ROWS, (chunk, from, to) -> task.accept(chunk));
    }

    /** The nuclei that leave, each followed by where to: an area, "elsewhere" (one past the areas) or abroad. */
    private IntBuffer decide(Nuclei nuclei, double[] within, double[] abroad, YearDraws luck) {
        IntBuffer leaving = new IntBuffer();
        for (int nucleus = 0; nucleus < nuclei.count(); nucleus++) {
            double chanceWithin = Raking.chance(nuclei, nucleus, within);
            double chanceAbroad = Raking.chance(nuclei, nucleus, abroad);
            if (chanceWithin + chanceAbroad <= 0) continue;
            int first = nuclei.start(nucleus);
            double draw = luck.uniform(key(nuclei, nucleus), LEAVES);
            int destination = STAYS;
            if (draw < chanceWithin) destination = destination(nuclei, first, luck);
            else if (draw < chanceWithin + chanceAbroad) destination = ABROAD;
            if (destination == STAYS) continue;
            leaving.add(nucleus);
            leaving.add(destination);
        }
        return leaving;
    }

    private int destination(Nuclei nuclei, int first, YearDraws luck) {
        double[] shares = tables.destination()[Nuclei.area(nuclei.cellOf(first))];
        double draw = luck.uniform(city.population().residents().id(nuclei.resident(first)), DESTINATION);
        int destination = 0;
        double passed = shares[0];
        while (destination < shares.length - 1 && draw >= passed) passed += shares[++destination];
        return destination;
    }

    /** What the luck of a nucleus hangs on: the identity of its first member. */
    private long key(Nuclei nuclei, int nucleus) {
        return city.population().residents().id(nuclei.resident(nuclei.start(nucleus)));
    }

    private void depart(Nuclei nuclei, int nucleus, int destination, int year, YearDraws luck, ZoneChoice zones) {
        int origin = Nuclei.area(nuclei.cellOf(nuclei.start(nucleus)));
        boolean stays = destination >= 0 && destination < city.areas().count();
        if (stays) {
            double draw = luck.uniform(key(nuclei, nucleus), ZONE);
            move(nuclei, nucleus, zones.zone(destination, draw), year);
        }
        Entry exit = stays ? Entry.MOVE_OUT : destination == ABROAD ? Entry.INTERNATIONAL_OUT : Entry.INTERNAL_OUT;
        ResidentStore residents = city.population().residents();
        for (int member = nuclei.start(nucleus); member < nuclei.end(nucleus); member++) {
            int resident = nuclei.resident(member);
            int sex = residents.sex(resident);
            int age = residents.age(resident, year);
            city.ledger().record(exit, origin, sex, age);
            if (stays) city.ledger().record(Entry.MOVE_IN, destination, sex, age);
            else city.population().remove(resident);
        }
    }

    /** The nucleus moves to a zone: the household itself if nobody stays behind, a new one otherwise. */
    private void move(Nuclei nuclei, int nucleus, int zone, int year) {
        Population population = city.population();
        ResidentStore residents = population.residents();
        HouseholdStore households = population.households();
        int first = nuclei.start(nucleus);
        int household = residents.household(nuclei.resident(first));
        int size = nuclei.end(nucleus) - first;
        if (size == households.size(household)) {
            population.relocate(household, zone);
            if (!households.isPrivate(household)) population.setKind(household, HouseholdKind.PRIVATE);
            return;
        }
        long id = HouseholdIds.of(residents.id(nuclei.resident(first)), year, Occasion.MOVE);
        int home = population.found(id, zone, HouseholdKind.PRIVATE);
        Role[] roles = new Role[size];
        for (int member = 0; member < size; member++) {
            roles[member] = Role.of(residents.role(nuclei.resident(first + member)));
        }
        for (int member = 0; member < size; member++) {
            population.moveTo(nuclei.resident(first + member), home, roles[member]);
        }
    }
}
