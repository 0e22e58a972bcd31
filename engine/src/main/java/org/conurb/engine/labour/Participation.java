package org.conurb.engine.labour;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.store.IntBuffer;

/**
 * People begin and cease to seek work: whoever's inclination to work lies within the share of their sex, age,
 * qualification and area that takes part does so. Those who begin are unemployed until they find a job in this very year;
 * those who cease leave theirs, and from 55 they have retired for good.
 */
public final class Participation implements YearlyProcess {

    private final City city;
    private final LabourModel model;
    private final LabourLevels levels;
    private final int baseYear;
    private final Propensity propensity;
    private final Workers workers;

    /** Participation by these tables, at the levels of areas in the base year. */
    public Participation(City city, LabourModel model, LabourLevels levels, int baseYear, long seed, Workers workers) {
        this.city = city;
        this.model = model;
        this.levels = levels;
        this.baseYear = baseYear;
        this.propensity = new Propensity(seed, model.settings().spellYears());
        this.workers = workers;
    }

    @Override
    public String name() {
        return "participation";
    }

    @Override
    public void run(int year) {
        ActivityRates rates = new ActivityRates(model, baseYear, year);
        ResidentStore residents = city.population().residents();
        IntBuffer leavers = workers.select(
                city.population().households().rows(), (from, to, picked) -> decide(rates, year, from, to, picked));
        for (int place = 0; place < leavers.size(); place++) {
            int resident = leavers.get(place);
            int age = residents.age(resident, year);
            city.quit(resident, ActivityRates.withoutWork(age, residents.study(resident)));
        }
    }

    /** Sets what those without a job do; picks those who give up theirs. */
    private void decide(ActivityRates rates, int year, int from, int to, IntBuffer picked) {
        ResidentStore residents = city.population().residents();
        HouseholdStore households = city.population().households();
        for (int household = from; household < to; household++) {
            int youngest = youngest(household, year);
            int area = city.zones().area(households.zone(household));
            int member = households.firstMember(household);
            for (; member != NONE; member = residents.nextMember(member)) {
                if (residents.is(Activity.RETIRED, member)) continue; // for good
                int age = residents.age(member, year);
                boolean isActive = isActive(rates, member, age, youngest, area);
                boolean works = residents.is(Activity.EMPLOYED, member);
                if (works && !isActive) picked.add(member);
                if (!works) setIdle(member, age, isActive);
            }
        }
    }

    private void setIdle(int resident, int age, boolean isActive) {
        ResidentStore residents = city.population().residents();
        Activity now = Activity.of(residents.activity(resident));
        Activity next = switch (now) {
            case INACTIVE ->
                isActive
                        ? Activity.UNEMPLOYED
                        : age < ActivityRates.ALL_RETIRED_FROM ? Activity.INACTIVE : Activity.RETIRED;
            default -> isActive ? Activity.UNEMPLOYED : ActivityRates.withoutWork(age, residents.study(resident));
        };
        if (next != now) city.population().setActivity(resident, next);
    }

    private boolean isActive(ActivityRates rates, int resident, int age, int youngest, int area) {
        if (age < ActivityRates.WORKING_AGE) return false;
        ResidentStore residents = city.population().residents();
        double odds = rates.logOdds(
                        residents.sex(resident),
                        age,
                        residents.qualification(resident),
                        residents.study(resident),
                        youngest,
                        residents.role(resident) <= Role.PARTNER.ordinal())
                + levels.participation()[area];
        return propensity.toWork(residents.id(resident), age) < odds;
    }

    private int youngest(int household, int year) {
        return youngest(city, household, year);
    }

    /** Age of the youngest child of a household; beyond any age if there is none. */
    public static int youngest(City city, int household, int year) {
        ResidentStore residents = city.population().residents();
        int youngest = Integer.MAX_VALUE;
        int member = city.population().households().firstMember(household);
        for (; member != NONE; member = residents.nextMember(member)) {
            if (residents.is(Role.CHILD, member)) youngest = Math.min(youngest, residents.age(member, year));
        }
        return youngest;
    }
}
