package org.conurb.engine.demography;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Remark;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.CoupleTables;
import org.conurb.engine.population.HouseholdIds;
import org.conurb.engine.population.HouseholdIds.Occasion;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * Couples part: one of the two moves out, within the zone, and the children stay with the other.
 *
 * <p>The chance goes by the age of the woman (of the older, in a couple of one sex).
 */
public final class Dissolution implements YearlyProcess {

    private static final double EVEN = 0.5;

    private static final int PARTS = 0;
    private static final int WHO_LEAVES = 1;

    private final City city;
    private final CoupleTables couples;
    private final double largestRate; // of any age: who draws above it stays together
    private final Draws draws;
    private final Workers workers;

    /** Couples of the city part at the rates of the tables. */
    public Dissolution(City city, CoupleTables couples, long seed, Workers workers) {
        this.city = city;
        this.couples = couples;
        this.largestRate = Arrays.stream(couples.dissolutionRate()).max().orElse(0);
        this.draws = Draws.of(seed, "dissolution");
        this.workers = workers;
    }

    @Override
    public String name() {
        return "dissolution";
    }

    @Override
    public void run(int year) {
        YearDraws luck = draws.in(year);
        IntBuffer parting = workers.select(
                city.population().households().rows(), (from, to, picked) -> decide(from, to, year, luck, picked));
        for (int couple = 0; couple < parting.size(); couple++) part(parting.get(couple), year, luck);
    }

    private void decide(int from, int to, int year, YearDraws luck, IntBuffer parting) {
        HouseholdStore households = city.population().households();
        for (int household = from; household < to; household++) {
            if (households.size(household) < 2) continue;
            double draw = luck.uniform(households.id(household), PARTS);
            if (draw >= largestRate) continue;
            int partner = city.population().memberIn(Role.PARTNER, household);
            if (partner == NONE) continue;
            int reference = city.population().memberIn(Role.REFERENCE, household);
            if (draw < couples.dissolutionRate()[ruling(reference, partner, year)]) parting.add(household);
        }
    }

    /** The age by which the rate is read. */
    private int ruling(int reference, int partner, int year) {
        ResidentStore residents = city.population().residents();
        int one = residents.age(reference, year);
        int other = residents.age(partner, year);
        int age = Math.max(one, other);
        if (residents.sex(reference) != residents.sex(partner)) {
            age = residents.sex(reference) == Sex.FEMALE.ordinal() ? one : other;
        }
        return Ages.index(age);
    }

    private void part(int household, int year, YearDraws luck) {
        Population population = city.population();
        int reference = population.memberIn(Role.REFERENCE, household);
        int partner = population.memberIn(Role.PARTNER, household);
        int leaver = leaver(household, reference, partner, year, luck);
        city.ledger().remark(Remark.COUPLE_DISSOLVED, city.areaOfResident(leaver));
        long id = HouseholdIds.of(population.residents().id(leaver), year, Occasion.PARTING);
        int zone = population.households().zone(household);
        population.moveTo(leaver, population.found(id, zone, HouseholdKind.PRIVATE), Role.REFERENCE);
    }

    /** With minors at home the father leaves as often as children stay with mothers; otherwise either. */
    private int leaver(int household, int reference, int partner, int year, YearDraws luck) {
        Population population = city.population();
        ResidentStore residents = population.residents();
        double draw = luck.uniform(population.households().id(household), WHO_LEAVES);
        boolean mixed = residents.sex(reference) != residents.sex(partner);
        if (!mixed || !hasMinors(household, year)) return draw < EVEN ? reference : partner;
        int father = residents.sex(reference) == Sex.MALE.ordinal() ? reference : partner;
        int mother = father == reference ? partner : reference;
        return draw < couples.childrenStayWithMother() ? father : mother;
    }

    private boolean hasMinors(int household, int year) {
        ResidentStore residents = city.population().residents();
        int member = city.population().households().firstMember(household);
        while (member != NONE && residents.age(member, year) >= Ages.ADULT) member = residents.nextMember(member);
        return member != NONE;
    }
}
