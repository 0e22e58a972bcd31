package org.conurb.scenarios.results;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Entry;
import org.conurb.engine.indicators.Census;
import org.conurb.engine.indicators.Indicator;
import org.conurb.engine.indicators.Indicators;
import org.conurb.engine.indicators.MarketIndicators;
import org.conurb.engine.indicators.MarketIndicators.ZoneFigures;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.Sex;
import org.duckdb.DuckDBAppender;

/** The tables of one year or of many, gathered in a database and written as Parquet files into a folder. */
public final class YearTables implements AutoCloseable {

    private static final int TOP_AGE_OF_POPULATION = 100;
    private static final int ZONE_MARKET_COLUMNS = 8;
    private final City city;
    private final MarketIndicators markets; // null in a city of people alone
    private final Duck duck;
    private final Map<RunTable, DuckDBAppender> open = new EnumMap<>(RunTable.class);
    private long manyRows;
    private List<Indicator> figures = List.of(); // of the year added last
    private final TravelRows travel; // null where nobody travels
    private final GroupRows groups;
    private final LifeRows lives; // null where no lives are recorded

    /**
     * Tables of this city, written through this database.
     *
     * @param markets figures of work and homes, null in a city of people alone
     * @param travel figures of trips and roads, null where nobody travels
     * @param groups how groups of residents fare
     * @param lives events of single residents, null where none are recorded
     */
    public YearTables(
            City city, MarketIndicators markets, TravelRows travel, GroupRows groups, LifeRows lives, Duck duck) {
        this.city = city;
        this.markets = markets;
        this.travel = travel;
        this.groups = groups;
        this.lives = lives;
        this.duck = duck;
    }

    /** Writes the base year: stocks only, how well they fit their margins, and a components table without rows. */
    public void writeBase(Census census, List<FitRow> fit, Path folder) {
        begin();
        addBase(census, fit);
        write(folder);
    }

    /** Writes a simulated year. */
    public void writeYear(Census before, Census census, Path folder) {
        begin();
        addYear(before, census);
        write(folder);
    }

    /** Makes all tables anew, without rows. */
    public void begin() {
        close();
        for (RunTable table : RunTable.values()) duck.execute(table.create());
        manyRows = 0;
    }

    /** Adds the base year: stocks only, and how well they fit their margins. */
    public void addBase(Census census, List<FitRow> fit) {
        append(RunTable.SYNTHESIS_FIT, rows -> appendFit(rows, fit));
        addStocks(census, withMore(Indicators.ofStocks(city, census), census, true));
    }

    /** Adds a simulated year. */
    public void addYear(Census before, Census census) {
        append(RunTable.COMPONENTS, rows -> appendComponents(rows, before, census));
        addStocks(census, withMore(Indicators.of(city, before, census), census, false));
    }

    /** The indicators of the year that was added last. */
    public List<Indicator> figures() {
        return figures;
    }

    /** How many rows the tables have, at most, that may have a great many: of links, and of events of all residents. */
    public long manyRows() {
        return manyRows;
    }

    /** Writes what the tables hold, a Parquet file each. */
    public void write(Path folder) {
        close();
        for (RunTable table : RunTable.values()) duck.writeParquet("FROM " + table.table(), table.in(folder));
    }

    /** Ends the appending of rows, which write does too. */
    @Override
    public void close() {
        List<RunTable> tables = List.copyOf(open.keySet());
        for (RunTable table : tables) {
            try {
                open.remove(table).close();
            } catch (SQLException failure) {
                throw new TableException("appending to " + table.table(), failure);
            }
        }
    }

    /** Appends rows to a table. Its appender stays open: handing over a few rows costs as much as handing over many. */
    void append(RunTable table, Duck.RowWriter writer) {
        try {
            DuckDBAppender appender = open.get(table);
            if (appender == null) {
                appender = duck.connection().createAppender(table.table());
                open.put(table, appender);
            }
            writer.write(appender);
        } catch (SQLException failure) {
            throw new TableException("appending to " + table.table(), failure);
        }
    }

    private List<Indicator> withMore(List<Indicator> people, Census census, boolean isBase) {
        List<Indicator> all = new ArrayList<>(people);
        if (markets != null) {
            markets.count(census.year());
            all.addAll(markets.of(census, isBase));
        }
        if (travel != null) all.addAll(travel.count(census.year()));
        return all;
    }

    private void addStocks(Census census, List<Indicator> indicators) {
        figures = List.copyOf(indicators);
        append(RunTable.INDICATORS, rows -> appendIndicators(rows, indicators));
        append(RunTable.POPULATION, rows -> appendPopulation(rows, census));
        append(RunTable.HOUSEHOLDS, rows -> appendHouseholds(rows, census));
        append(RunTable.ZONES, rows -> appendZones(rows, census));
        append(RunTable.GROUPS, rows -> groups.append(census.year(), rows));
        if (lives != null) manyRows += lives.addTo(this, duck, census.year());
        if (travel == null) return;
        for (RunTable table : TravelRows.TABLES) append(table, rows -> travel.append(table, rows));
        manyRows += travel.mostLinkRows();
    }

    private static void appendFit(DuckDBAppender rows, List<FitRow> fit) throws SQLException {
        for (FitRow row : fit) {
            rows.beginRow()
                    .append(row.place())
                    .append(row.margin())
                    .append(row.total())
                    .append(row.absoluteError())
                    .append(row.standardisedError())
                    .append(row.srmse())
                    .endRow();
        }
    }

    private static void appendIndicators(DuckDBAppender rows, List<Indicator> indicators) throws SQLException {
        for (Indicator figure : indicators) {
            rows.beginRow()
                    .append(figure.year())
                    .append(figure.area())
                    .append(figure.name())
                    .append(figure.group())
                    .append(figure.value())
                    .append(figure.unit())
                    .endRow();
        }
    }

    private void appendPopulation(DuckDBAppender rows, Census census) throws SQLException {
        for (int area = 0; area < census.areas(); area++) {
            for (Sex sex : Sex.values()) {
                for (int age = 0; age <= TOP_AGE_OF_POPULATION; age++) {
                    int last = age == TOP_AGE_OF_POPULATION ? Ages.TOP : age;
                    long people = 0;
                    for (int each = age; each <= last; each++) people += census.population(area, sex.ordinal(), each);
                    rows.beginRow()
                            .append(census.year())
                            .append(city.areas().code(area))
                            .append(sex.code())
                            .append(age)
                            .append(people)
                            .endRow();
                }
            }
        }
    }

    private void appendComponents(DuckDBAppender rows, Census before, Census census) throws SQLException {
        for (int area = 0; area < census.areas(); area++) {
            for (Sex sex : Sex.values()) {
                for (int age = 0; age < Ages.COUNT; age++) appendCohort(rows, before, census, area, sex, age);
            }
        }
    }

    private void appendCohort(DuckDBAppender rows, Census before, Census census, int area, Sex sex, int age)
            throws SQLException {
        int index = sex.ordinal();
        long start = age == 0 ? 0 : before.population(area, index, age - 1);
        if (age == Ages.TOP) start += before.population(area, index, age);
        rows.beginRow()
                .append(census.year())
                .append(city.areas().code(area))
                .append(sex.code())
                .append(age)
                .append(start);
        for (Entry entry : Entry.values()) rows.append(city.ledger().count(entry, area, index, age));
        rows.append(census.population(area, index, age)).endRow();
    }

    private void appendHouseholds(DuckDBAppender rows, Census census) throws SQLException {
        for (int area = 0; area < census.areas(); area++) {
            for (HouseholdType type : HouseholdType.values()) {
                for (int size = 1; size <= HouseholdType.TOP_SIZE; size++) {
                    long households = census.households(area, type, size);
                    if (households == 0) continue;
                    rows.beginRow()
                            .append(census.year())
                            .append(city.areas().code(area))
                            .append(type.word())
                            .append(size)
                            .append(households)
                            .endRow();
                }
            }
        }
    }

    private void appendZones(DuckDBAppender rows, Census census) throws SQLException {
        for (int zone = 0; zone < census.zones(); zone++) {
            rows.beginRow()
                    .append(census.year())
                    .append(city.zones().code(zone))
                    .append(city.areas().code(city.zones().area(zone)))
                    .append(census.zonePopulation(zone))
                    .append(census.zoneHouseholds(zone));
            appendMarkets(rows, markets == null ? null : markets.zone(zone));
            appendKnown(rows, census.zoneMeanAge(zone));
            rows.endRow();
        }
    }

    private static void appendMarkets(DuckDBAppender rows, ZoneFigures zone) throws SQLException {
        if (zone == null) {
            for (int column = 0; column < ZONE_MARKET_COLUMNS; column++) rows.appendNull();
            return;
        }
        rows.append(zone.employed())
                .append(zone.unemployed())
                .append(zone.jobs())
                .append(zone.dwellings())
                .append(zone.vacantDwellings());
        for (double mean : new double[] {zone.meanPrice(), zone.meanRent(), zone.grossValueAdded()}) {
            appendKnown(rows, mean);
        }
    }

    private static void appendKnown(DuckDBAppender rows, double figure) throws SQLException {
        if (Double.isNaN(figure)) rows.appendNull();
        else rows.append(figure);
    }
}
