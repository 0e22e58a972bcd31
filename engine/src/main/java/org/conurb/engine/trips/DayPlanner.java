package org.conurb.engine.trips;

import static org.conurb.engine.store.Columns.NONE;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.access.SkimSet;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.Samplers;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.travel.TripStore;

/**
 * Plans the day of one household after the other: first who goes to work and to school, then who takes the children there,
 * then what else everybody does. One object per thread; no allocation from household to household.
 *
 * <p>All luck is keyed by person, purpose and year.
 */
final class DayPlanner {

    private static final int HOUR = 3600;
    private static final int HOURS = 24;
    private static final double SECONDS_PER_MINUTE = 60;

    /** Pupils are at school between twenty past eight and five past nine; schools differ, and people; assumed. */
    private static final int SCHOOL_BEGINS = 8 * HOUR + 20 * 60;

    private static final int SCHOOL_SPREAD = 45 * 60;

    private static final int ESCORTED_TO = 13;
    private static final int YOUNG_TO = 10;
    private static final int ADULT = 18;
    private static final int CONCESSION_FROM = 62;

    /** Purposes of which a person may have several tours a day, drawn by their rates. */
    private static final Purpose[] FREE = {
        Purpose.BUSINESS, Purpose.PERSONAL_BUSINESS, Purpose.SHOPPING, Purpose.ESCORT, Purpose.LEISURE, Purpose.VISITING
    };

    /** What a stop on the way is for: shopping, errands, leisure; shares as of such trips in the trip ends of NTEM 7.2. */
    private static final double[] STOPS_UP_TO = {0.47, 0.62};

    /** Schools of a phase in a zone, at streets of their own; assumed. */
    private static final int SCHOOLS_OF_A_ZONE = 2;

    /** Draws of one purpose. */
    private static final int ATTENDS = 0;

    private static final int WHEN = 1;
    private static final int WITHIN = 2;
    private static final int STAYS = 3;
    private static final int STOPS = 4;
    private static final int STOP_KIND = 5;
    private static final int STOP_WHERE = 6;
    private static final int STOP_STAYS = 7;
    private static final int MEETS = 8;
    private static final int MEETS_WHERE = 9;
    private static final int WHERE = 10;
    private static final int PER_TOUR = 16;

    private final City city;
    private final TravelModel model;
    private final TravelDay.Setting setting;
    private final int year;
    private final YearDraws luck;
    private final ModeChoice modes;
    private final List<DaySheet> sheets = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    /** [to school, back] how the escorted children of the household being planned are taken; null if nobody does. */
    private final TravelMode[] driven = new TravelMode[2];

    private long dropped; // tours that found no time

    DayPlanner(City city, TravelModel model, TravelDay.Setting setting, int year, YearDraws luck) {
        this.city = city;
        this.model = model;
        this.setting = setting;
        this.year = year;
        this.luck = luck;
        this.modes = new ModeChoice(setting.costs(), setting.destinations(), model);
    }

    /** Plans the day of a household with members and writes the trips in the order of the members' rows. */
    void plan(int household, TripStore.Rows rows) {
        int size = city.population().households().size(household);
        int home = city.population().households().zone(household);
        int dwelling = city.population().households().dwelling(household);
        int link = dwelling >= 0
                ? setting.places().atDwelling(dwelling)
                : setting.places().inZone(home, city.population().households().id(household));
        driven[0] = null;
        driven[1] = null;
        look(household, size, home, link);
        for (int place = 0; place < size; place++) goToSchool(members.get(place), home);
        for (int place = 0; place < size; place++) goToWork(place, size, home);
        escort(size, home);
        for (int place = 0; place < size; place++) attend(place, home);
        for (int place = 0; place < size; place++) doTheRest(place, home);
        for (int place = 0; place < size; place++) sheets.get(place).emit(members.get(place).resident, rows);
    }

    private void look(int household, int size, int home, int link) {
        while (members.size() < size) {
            members.add(new Member());
            sheets.add(new DaySheet(setting.skims()));
        }
        ResidentStore residents = city.population().residents();
        int cars = city.population().households().cars(household);
        boolean hasLowIncome = setting.hasLowIncome(household);
        int drivers = 0;
        int resident = city.population().households().firstMember(household);
        for (int place = 0; place < size; place++, resident = residents.nextMember(resident)) {
            Member member = members.get(place);
            member.resident = resident;
            if (setting.drivers().hasLicence(residents, resident, year)) drivers++;
        }
        for (int place = 0; place < size; place++) {
            Member member = members.get(place);
            member.person = residents.id(member.resident);
            member.age = residents.age(member.resident, year);
            member.type = PersonType.of(residents, member.resident, year);
            boolean hasLicence = setting.drivers().hasLicence(residents, member.resident, year);
            boolean concession = member.age < ADULT || member.age >= CONCESSION_FROM;
            member.means = setting.means(hasLicence && cars > 0, cars < drivers, cars == 0, concession, hasLowIncome);
            member.isAway = false;
            member.schoolZone = NONE;
            member.isEscorted = false;
            sheets.get(place).clear(home, link);
        }
    }

    private double uniform(Member member, Purpose purpose, int draw) {
        return luck.uniform(key(member, purpose), draw);
    }

    private static long key(Member member, Purpose purpose) {
        return Mix.mix(member.person + purpose.ordinal() + 1);
    }

    /** Who goes to school or college today, and where. */
    private void goToSchool(Member member, int home) {
        boolean studies = member.type == PersonType.PUPIL || member.type == PersonType.STUDENT;
        double share = model.tables().tours()[member.type.ordinal()][Purpose.EDUCATION.ordinal()];
        if (!studies || uniform(member, Purpose.EDUCATION, ATTENDS) >= share) return;
        SchoolPhase phase = SchoolPhase.of(city.population().residents(), member.resident, year);
        member.schoolZone = setting.schools().zone(member.person, phase, home);
        member.schoolLink =
                setting.places().inZone(member.schoolZone, schoolKey(member.schoolZone, phase, member.person));
        member.schoolBegins = SCHOOL_BEGINS + (int) (SCHOOL_SPREAD * uniform(member, Purpose.EDUCATION, WHEN));
        member.isAway = true;
        TravelSettings.Habits habits = model.settings().habits();
        double escorted =
                member.age <= YOUNG_TO ? habits.escorted() : member.age <= ESCORTED_TO ? habits.escortedOlder() : 0;
        member.isEscorted = uniform(member, Purpose.EDUCATION, MEETS) < escorted;
    }

    /** A zone has a few schools of a phase, at streets of their own. */
    private static long schoolKey(int zone, SchoolPhase phase, long person) {
        long school = Math.floorMod(Mix.mix(person), SCHOOLS_OF_A_ZONE);
        return (zone * (long) SCHOOLS_OF_A_ZONE + school) * SchoolPhase.values().length + phase.ordinal();
    }

    private void goToWork(int place, int size, int home) {
        Member member = members.get(place);
        ResidentStore residents = city.population().residents();
        int job = residents.job(member.resident);
        if (job == NONE || member.isAway) return;
        double share = model.tables().tours()[PersonType.WORKER.ordinal()][Purpose.WORK.ordinal()];
        if (job >= 0) share *= 1 - setting.homeWorking()[city.jobs().sector(job)];
        if (uniform(member, Purpose.WORK, ATTENDS) >= share) return;
        member.isAway = true;
        if (job == JobStore.OUTSIDE) workOutside(place, home);
        else workInside(place, size, home, job);
    }

    private void workInside(int place, int size, int home, int job) {
        Member member = members.get(place);
        DaySheet sheet = sheets.get(place);
        int zone = city.jobs().zone(job);
        int link = setting.places().inZone(zone, city.jobs().id(job));
        int out = startOf(member, Purpose.WORK, 0);
        double stay = workSeconds(member);
        TravelMode mode =
                modes.toward(Purpose.WORK, member.means, home, zone, out, (int) (out + stay), luck, member.person);
        sheet.begin();
        Member child = size > 1 && hasNoOtherEscort(place, size) ? escortedChild(size) : null;
        if (child != null) takeAlong(child, mode, sheet, member);
        if (uniform(member, Purpose.BUSINESS, MEETS) < model.settings().habits().businessAtWork()) {
            sheet.leg(Purpose.WORK, mode, zone, link, stay / 2);
            int there = aim(Purpose.BUSINESS, mode, zone, member, uniform(member, Purpose.BUSINESS, MEETS_WHERE));
            int at = there == NONE ? zone : there;
            double meeting = seconds(Stay.BUSINESS, member, Purpose.BUSINESS, STAYS);
            sheet.leg(Purpose.BUSINESS, mode, at, setting.places().inZone(at, member.person), meeting);
            sheet.leg(Purpose.WORK, mode, zone, link, Math.max(HOUR, stay / 2 - meeting));
        } else {
            sheet.leg(Purpose.WORK, mode, zone, link, stay);
        }
        double stops = model.settings().habits().stopAfterWork();
        if (uniform(member, Purpose.WORK, STOPS) < stops) stop(member, sheet, Purpose.WORK, mode, zone, 0);
        sheet.legHome(mode);
        boolean isKept = child == null
                ? sheet.keepAround(out)
                : sheet.keep(sheet.startToArrive(child.schoolBegins)) || sheet.keepAround(out);
        if (!isKept) dropped++;
        else if (child != null) driven[0] = mode;
    }

    private void workOutside(int place, int home) {
        Member member = members.get(place);
        DaySheet sheet = sheets.get(place);
        OutsideWays ways = setting.outside();
        int gateway = ways.of(member.person, home);
        DaySheet.Beyond beyond = ways.place(gateway, home);
        SkimSet skims = setting.skims();
        double km = skims.kilometres(home, beyond.zone()) + ways.kilometres(gateway);
        int out = startOf(member, Purpose.WORK, 0);
        Period period = Period.at(out);
        double car = skims.minutes(TravelMode.CAR_DRIVER, period, home, beyond.zone())
                + ways.minutes(gateway, TravelMode.CAR_DRIVER);
        double transit = skims.minutes(TravelMode.PUBLIC_TRANSPORT, period, home, beyond.zone())
                + ways.minutes(gateway, TravelMode.PUBLIC_TRANSPORT);
        TravelMode mode = modes.beyond(Purpose.WORK, member.means, km, car, transit, luck, member.person);
        sheet.begin();
        double farther = ways.minutes(gateway, mode);
        sheet.legBeyond(beyond, Purpose.WORK, mode, workSeconds(member), ways.kilometres(gateway), farther);
        sheet.legHome(mode);
        if (!sheet.keepAround(out)) dropped++;
    }

    private double workSeconds(Member member) {
        boolean partTime = setting.drivers().worksPartTime(city.population().residents(), member.resident);
        return seconds(partTime ? Stay.WORK_PART : Stay.WORK_FULL, member, Purpose.WORK, STAYS);
    }

    /** Whether no adult is at home who could take the children; only the first adult at work does it then. */
    private boolean hasNoOtherEscort(int place, int size) {
        for (int other = 0; other < size; other++) {
            if (other == place || members.get(other).age < ADULT) continue;
            boolean isEarlier = other < place && members.get(other).isAway;
            boolean mayStay = city.population().residents().job(members.get(other).resident) == NONE
                    && !members.get(other).isAway;
            if (isEarlier || mayStay) return false;
        }
        return true;
    }

    private Member escortedChild(int size) {
        for (int place = size - 1; place >= 0; place--) if (members.get(place).isEscorted) return members.get(place);
        return null;
    }

    /** The first leg of the way to work leads past the child's school. */
    private void takeAlong(Member child, TravelMode mode, DaySheet sheet, Member taker) {
        sheet.leg(
                Purpose.ESCORT,
                mode,
                child.schoolZone,
                child.schoolLink,
                seconds(Stay.ESCORT, taker, Purpose.ESCORT, STAYS));
    }

    /** An adult who is at home takes the children to school and fetches them. */
    private void escort(int size, int home) {
        Member child = escortedChild(size);
        int adult = adultAtHome(size);
        if (child == null || adult == NONE || driven[0] != null) return;
        Member taker = members.get(adult);
        DaySheet sheet = sheets.get(adult);
        int ends = child.schoolBegins + (int) schoolSeconds(child);
        TravelMode mode = modes.toward(
                Purpose.ESCORT, taker.means, home, child.schoolZone, child.schoolBegins, ends, luck, taker.person);
        driven[0] = fetch(sheet, child, mode, child.schoolBegins) ? mode : null;
        driven[1] = fetch(sheet, child, mode, ends) ? mode : null;
    }

    private boolean fetch(DaySheet sheet, Member child, TravelMode mode, int arrival) {
        sheet.begin();
        double moment = model.tables().stays()[Stay.ESCORT.ordinal()][0] * SECONDS_PER_MINUTE;
        sheet.leg(Purpose.ESCORT, mode, child.schoolZone, child.schoolLink, moment);
        sheet.legHome(mode);
        boolean isKept = sheet.keep(sheet.startToArrive(arrival));
        if (!isKept) dropped++;
        return isKept;
    }

    private int adultAtHome(int size) {
        for (int place = 0; place < size; place++) {
            if (members.get(place).age >= ADULT && !members.get(place).isAway) return place;
        }
        return NONE;
    }

    /** Pupils and students go to school and come back. */
    private void attend(int place, int home) {
        Member member = members.get(place);
        if (member.schoolZone == NONE) return;
        DaySheet sheet = sheets.get(place);
        boolean isPupil = member.type == PersonType.PUPIL;
        int out = isPupil ? member.schoolBegins : startOf(member, Purpose.EDUCATION, 0);
        double stay = schoolSeconds(member);
        TravelMode own = modes.toward(
                Purpose.EDUCATION, member.means, home, member.schoolZone, out, (int) (out + stay), luck, member.person);
        TravelMode there = member.isEscorted && driven[0] != null ? withAdult(driven[0]) : own;
        TravelMode back = member.isEscorted && driven[1] != null ? withAdult(driven[1]) : own;
        sheet.begin();
        sheet.leg(Purpose.EDUCATION, there, member.schoolZone, member.schoolLink, stay);
        sheet.legHome(back);
        int start = isPupil ? sheet.startToArrive(member.schoolBegins) : out;
        if (!sheet.keepAround(start)) dropped++;
    }

    private static TravelMode withAdult(TravelMode mode) {
        return mode == TravelMode.CAR_DRIVER ? TravelMode.CAR_PASSENGER : mode;
    }

    private double schoolSeconds(Member member) {
        Stay stay = switch (SchoolPhase.of(city.population().residents(), member.resident, year)) {
            case PRIMARY -> Stay.PRIMARY;
            case SECONDARY -> Stay.SECONDARY;
            case FURTHER -> Stay.FURTHER;
            case HIGHER -> Stay.HIGHER;
        };
        return seconds(stay, member, Purpose.EDUCATION, STAYS);
    }

    private void doTheRest(int place, int home) {
        Member member = members.get(place);
        TravelSettings.Habits habits = model.settings().habits();
        double factor = member.age < ADULT
                ? 1
                : member.means.isCarless() ? habits.withoutCar() : member.means.mayDrive() ? habits.withCar() : 1;
        for (Purpose purpose : FREE) {
            double rate = factor * model.tables().tours()[member.type.ordinal()][purpose.ordinal()];
            int tours = (int) (rate + uniform(member, purpose, ATTENDS));
            for (int tour = 0; tour < tours && sheets.get(place).hasRoom(); tour++) {
                goOut(member, sheets.get(place), purpose, home, tour);
            }
        }
    }

    private void goOut(Member member, DaySheet sheet, Purpose purpose, int home, int tour) {
        int draw = tour * PER_TOUR;
        long key = Mix.mix(member.person + PER_TOUR * purpose.ordinal() + tour);
        TravelMode mode = modes.fromHome(purpose, member.means, home, luck, key);
        int zone = aim(purpose, mode, home, member, uniform(member, purpose, draw + WHERE));
        if (zone == NONE) return;
        sheet.begin();
        double stay = seconds(Stay.of(purpose), member, purpose, draw + STAYS);
        sheet.leg(purpose, mode, zone, setting.places().inZone(zone, key), stay);
        double stops = model.settings().habits().stopElsewhere();
        if (purpose != Purpose.ESCORT && uniform(member, purpose, draw + STOPS) < stops) {
            stop(member, sheet, purpose, mode, zone, draw);
        }
        sheet.legHome(mode);
        if (!sheet.keepAround(startOf(member, purpose, draw))) dropped++;
    }

    /** A stop on the way home from a zone. */
    private void stop(Member member, DaySheet sheet, Purpose purpose, TravelMode mode, int from, int draw) {
        double kind = uniform(member, purpose, draw + STOP_KIND);
        Purpose why = kind < STOPS_UP_TO[0]
                ? Purpose.SHOPPING
                : kind < STOPS_UP_TO[1] ? Purpose.PERSONAL_BUSINESS : Purpose.LEISURE;
        int zone = aim(why, mode, from, member, uniform(member, purpose, draw + STOP_WHERE));
        if (zone == NONE) return;
        double stay = seconds(Stay.of(why), member, purpose, draw + STOP_STAYS);
        sheet.leg(why, mode, zone, setting.places().inZone(zone, Mix.mix(member.person + draw)), stay);
    }

    /** The zone that someone goes to from another; NONE if there is none. */
    private int aim(Purpose why, TravelMode mode, int from, Member member, double lot) {
        return setting.destinations().draw(why, mode, from, member.means.hasLowIncome(), lot);
    }

    /** The second at which a tour leaves home. */
    private int startOf(Member member, Purpose purpose, int draw) {
        double[] upTo = setting.departuresUpTo()[purpose.ordinal()];
        double wanted = uniform(member, purpose, draw + WHEN);
        int hour = 0;
        while (hour < HOURS - 1 && upTo[hour] <= wanted) hour++;
        return (int) ((hour + uniform(member, purpose, draw + WITHIN)) * HOUR);
    }

    /** The length of a stay of this kind, log-normal. */
    private double seconds(Stay stay, Member member, Purpose purpose, int draw) {
        double mean = model.tables().stays()[stay.ordinal()][0];
        double relative = model.tables().stays()[stay.ordinal()][1] / mean;
        double variance = Math.log(1 + relative * relative);
        double normal = Samplers.gaussian(luck, key(member, purpose), draw);
        return SECONDS_PER_MINUTE * mean * Math.exp(normal * Math.sqrt(variance) - variance / 2);
    }

    /** Tours so far for which there was no time left in the day. */
    long dropped() {
        return dropped;
    }
}
