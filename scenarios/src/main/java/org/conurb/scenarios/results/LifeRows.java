package org.conurb.scenarios.results;

import static org.conurb.engine.store.Columns.NONE;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Zones;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.lives.Followed;
import org.conurb.engine.lives.Kin;
import org.conurb.engine.lives.LifeCause;
import org.conurb.engine.lives.LifeEvent;
import org.conurb.engine.lives.LifeEvent.Value;
import org.conurb.engine.lives.LifeEvents;
import org.conurb.engine.lives.LifeRecorder;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.Study;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.travel.TripStore;
import org.conurb.scenarios.results.ColumnFile.Column;
import org.duckdb.DuckDBAppender;

/** The rows of the tables of single residents, from what a recorder has noted. */
public final class LifeRows {

    /** Instead of a zone: outside the city. */
    public static final String OUTSIDE = "outside";

    /** Instead of a tenure: the household lodges with another. */
    public static final String SHARED = "shared";

    /** Instead of a type of household: a communal establishment. */
    public static final String COMMUNAL = "communal";

    private static final List<String> EVENTS =
            Stream.of(LifeEvent.values()).map(LifeEvent::word).toList();
    private static final List<String> CAUSES =
            Stream.of(LifeCause.values()).map(LifeCause::word).toList();
    private static final List<String> SEXES = List.of(Sex.MALE.code(), Sex.FEMALE.code());
    private static final List<String> OF_KINDS = Stream.of(
                    Stream.of(Study.values()).map(Study::word),
                    Stream.of(Qualification.values()).map(Qualification::word),
                    Stream.of(Tenure.values()).map(Tenure::word),
                    Stream.of(Sector.values()).map(Sector::word),
                    Stream.of(Kin.values()).map(Kin::word))
            .flatMap(each -> each)
            .toList();
    private static final int FIRST_NUMBER = 2; // after none and outside

    private final City city;
    private final LifeRecorder lives;
    private int[] rows = {};
    private int year;

    /** Rows of what this recorder notes in this city. */
    public LifeRows(City city, LifeRecorder lives) {
        this.city = city;
        this.lives = lives;
    }

    /** Adds the rows of a year, or of the base year, to the tables; answers how many events there were. */
    int addTo(YearTables tables, Duck duck, int ofYear) {
        year = ofYear;
        rows = lives.rowsOfFollowed();
        addEvents(duck);
        tables.append(RunTable.RESIDENT_YEARS, this::appendYears);
        tables.append(RunTable.RESIDENT_TRIPS, this::appendTrips);
        return lives.events().size();
    }

    private void addEvents(Duck duck) {
        LifeEvents events = lives.events();
        if (events.size() == 0) return;
        List<String> words = words();
        duck.insert(
                RunTable.EVENTS.table(),
                events.size(),
                List.of(
                        Column.ints("year", row -> year),
                        Column.longs("resident", events::resident),
                        Column.words("event", EVENTS, row -> events.event(row).ordinal()),
                        Column.words("cause", CAUSES, row -> events.cause(row).ordinal()),
                        Column.words("sex", SEXES, events::sex),
                        Column.ints("age", events::age),
                        Column.longsOrNone("household", events::household),
                        Column.words("zone", words, row -> word(Value.ZONE, events.zone(row))),
                        Column.words(
                                "before", words, row -> word(events.event(row).change(), events.from(row))),
                        Column.words(
                                "after", words, row -> word(events.event(row).change(), events.to(row))),
                        Column.words(
                                "detail", words, row -> word(events.event(row).detail(), events.detail(row))),
                        Column.longsOrNone("other", events::other),
                        Column.wordsOrNone("other_sex", SEXES, events::otherSex),
                        Column.intsOrNone("other_age", events::otherAge),
                        Column.doublesOrNone("amount", events::amount),
                        Column.doublesOrNone("minutes", events::minutes)));
    }

    /** All words that values of events can be: none, outside, numbers, the words of each kind of value, zones. */
    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("", OUTSIDE));
        for (int number = 0; number <= Byte.MAX_VALUE; number++) words.add(Integer.toString(number));
        words.addAll(OF_KINDS);
        for (int zone = 0; zone < city.zones().count(); zone++)
            words.add(city.zones().code(zone));
        return words;
    }

    /** The place of a value's word among {@link #words}. */
    private static int word(Value what, int value) {
        if (value == NONE || what == Value.NOTHING) return 0;
        if (value == JobStore.OUTSIDE) return 1;
        int afterNumbers = FIRST_NUMBER + Byte.MAX_VALUE + 1;
        return switch (what) {
            case NUMBER -> FIRST_NUMBER + value;
            case STUDY -> afterNumbers + value;
            case QUALIFICATION -> afterNumbers + Study.COUNT + value;
            case TENURE -> afterNumbers + Study.COUNT + Qualification.COUNT + value;
            case SECTOR -> afterNumbers + Study.COUNT + Qualification.COUNT + Tenure.COUNT + value;
            case KIN -> afterNumbers + Study.COUNT + Qualification.COUNT + Tenure.COUNT + Sector.COUNT + value;
            default -> afterNumbers + OF_KINDS.size() + value;
        };
    }

    private String zone(int zone) {
        if (zone == JobStore.OUTSIDE) return OUTSIDE;
        Zones zones = city.zones();
        return zone == NONE ? "" : zones.code(zone);
    }

    private static void append(DuckDBAppender table, long id) throws SQLException {
        if (id == LifeEvents.NOBODY) table.appendNull();
        else table.append(id);
    }

    private static void append(DuckDBAppender table, float figure) throws SQLException {
        if (Float.isNaN(figure)) table.appendNull();
        else table.append((double) figure);
    }

    /** Appends how those who are followed stand. */
    private void appendYears(DuckDBAppender table) throws SQLException {
        List<Followed> followed = lives.followed();
        for (int place = 0; place < rows.length; place++) {
            if (rows[place] == NONE) continue;
            Followed each = followed.get(place);
            ResidentStore residents = city.population().residents();
            table.beginRow()
                    .append(year)
                    .append(each.id())
                    .append(each.part().word())
                    .append(Sex.of(residents.sex(rows[place])).code())
                    .append(residents.age(rows[place], year));
            appendHousehold(table, rows[place]);
            appendHome(table, residents.household(rows[place]));
            appendWork(table, rows[place]);
            table.endRow();
        }
    }

    private void appendHousehold(DuckDBAppender table, int resident) throws SQLException {
        Population population = city.population();
        HouseholdStore households = population.households();
        ResidentStore residents = population.residents();
        int household = residents.household(resident);
        String type = households.isPrivate(household)
                ? HouseholdType.of(residents, households, household).word()
                : COMMUNAL;
        int children = 0;
        for (int member : population.members(household)) {
            if (member != resident && residents.is(Role.CHILD, member)) children++;
        }
        table.append(households.id(household))
                .append(type)
                .append(households.size(household))
                .append(children)
                .append(Role.of(residents.role(resident)).word());
        int partner = partner(resident);
        append(table, partner == NONE ? LifeEvents.NOBODY : residents.id(partner));
        table.append(zone(households.zone(household)));
    }

    private int partner(int resident) {
        ResidentStore residents = city.population().residents();
        int household = residents.household(resident);
        if (residents.is(Role.PARTNER, resident)) return city.population().memberIn(Role.REFERENCE, household);
        return residents.is(Role.REFERENCE, resident) ? city.population().memberIn(Role.PARTNER, household) : NONE;
    }

    private void appendHome(DuckDBAppender table, int household) throws SQLException {
        HouseholdStore households = city.population().households();
        DwellingStore dwellings = city.dwellings();
        int dwelling = households.dwelling(household);
        if (dwelling < 0) {
            table.append(dwelling == DwellingStore.SHARED ? SHARED : "")
                    .append("")
                    .appendNull()
                    .appendNull();
        } else {
            boolean owned = dwellings.tenure(dwelling) == Tenure.OWNED.ordinal();
            table.append(Tenure.of(dwellings.tenure(dwelling)).word())
                    .append(DwellingType.of(dwellings.type(dwelling)).word())
                    .append(dwellings.bedrooms(dwelling));
            append(table, owned ? dwellings.price(dwelling) : dwellings.rent(dwelling));
        }
        table.append(households.cars(household)).append((double) households.income(household));
    }

    private void appendWork(DuckDBAppender table, int resident) throws SQLException {
        ResidentStore residents = city.population().residents();
        JobStore jobs = city.jobs();
        int job = residents.job(resident);
        table.append(Qualification.of(residents.qualification(resident)).word())
                .append(Study.of(residents.study(resident)).word())
                .append(Activity.of(residents.activity(resident)).word())
                .append(zone(job < 0 ? job : jobs.zone(job)))
                .append(job < 0 ? "" : Sector.of(jobs.sector(job)).word())
                .append((double) residents.earnings(resident));
        int home = city.population().households().zone(residents.household(resident));
        append(table, job < 0 ? Float.NaN : city.times().minutes(home, jobs.zone(job)));
    }

    /** Appends the trips of those who are followed, if the city has travelled in this year. */
    private void appendTrips(DuckDBAppender table) throws SQLException {
        TripStore trips = city.trips();
        if (trips == null) return;
        List<Followed> followed = lives.followed();
        for (int place = 0; place < rows.length; place++) {
            if (rows[place] == NONE) continue;
            int first = trips.first(rows[place]);
            for (int trip = first; trip < trips.first(rows[place] + 1); trip++) {
                table.beginRow()
                        .append(year)
                        .append(followed.get(place).id())
                        .append(trip - first + 1)
                        .append(Purpose.of(trips.purpose(trip)).word())
                        .append(TravelMode.of(trips.mode(trip)).word())
                        .append(trips.departure(trip))
                        .append(zone(trips.fromZone(trip)))
                        .append(zone(trips.toZone(trip)))
                        .append((double) trips.kilometres(trip))
                        .append((double) trips.minutes(trip))
                        .append((double) trips.delayMinutes(trip))
                        .endRow();
            }
        }
    }
}
