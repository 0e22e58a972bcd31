package org.conurb.scenarios.format;

import static org.conurb.scenarios.format.ParquetTable.WRONG;
import static org.conurb.scenarios.format.ParquetTable.among;
import static org.conurb.scenarios.format.ParquetTable.number;
import static org.conurb.scenarios.format.ParquetTable.word;

import java.util.List;
import org.conurb.scenarios.format.ParquetTable.Finder;
import org.conurb.scenarios.format.ParquetTable.Shape;
import org.conurb.scenarios.results.ColumnFile;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** People listed in Parquet files. */
final class ParquetPeople implements PeopleSource {

    private static final Shape HOUSEHOLDS =
            new Shape(Microdata.HOUSEHOLD_COLUMNS, List.of("id"), List.of(), MarketMicrodata.OF_HOUSEHOLDS);
    private static final Shape RESIDENTS = new Shape(
            Microdata.RESIDENT_COLUMNS,
            List.of("id", "household_id", "birth_year", "children_born"),
            List.of(),
            MarketMicrodata.OF_RESIDENTS);
    private static final int WRONG_YEAR = Short.MIN_VALUE;

    @Override
    public HouseholdRows households(FileProblems problems, List<String> zones) {
        HouseholdRows households = new HouseholdRows();
        ParquetTable.read(problems, HOUSEHOLDS, (duck, file) -> {
            String query = "SELECT " + number("id", "BIGINT", WRONG) + ", " + word(duck, "zone", zones) + ", "
                    + word(duck, "kind", Microdata.KINDS) + " FROM " + file;
            Finder finder = new Finder(duck, file, problems);
            ColumnFile.read(duck, query, block -> addHouseholds(block, households));
            for (int row = 0; row < households.rows; row++) check(households, row, zones, finder);
            finder.report();
        });
        return households;
    }

    private static void addHouseholds(DuckDBDataChunkReader block, HouseholdRows households) {
        DuckDBReadableVector id = block.vector(0);
        DuckDBReadableVector zone = block.vector(1);
        DuckDBReadableVector kind = block.vector(2);
        for (int row = 0; row < block.rowCount(); row++) {
            households.add(id.getLong(row), zone.getInt(row), kind.getInt(row), households.rows + 1);
        }
    }

    private static void check(HouseholdRows households, int row, List<String> zones, Finder finder) {
        int line = households.line[row];
        if (households.id[row] < 0) finder.note("id", line, "a whole number of at least 0", List.of());
        if (households.zone[row] < 0) finder.note("zone", line, "a zone of the city", zones);
        if (households.kind[row] < 0) finder.note("kind", line, among(Microdata.KINDS), Microdata.KINDS);
    }

    @Override
    public ResidentRows residents(FileProblems problems, int baseYear) {
        ResidentRows residents = new ResidentRows();
        ParquetTable.read(problems, RESIDENTS, (duck, file) -> {
            String query = "SELECT " + number("id", "BIGINT", WRONG) + ", " + number("household_id", "BIGINT", WRONG)
                    + ", " + number("birth_year", "SMALLINT", WRONG_YEAR) + ", " + word(duck, "sex", Microdata.SEXES)
                    + ", " + word(duck, "role", Microdata.ROLES) + ", " + number("children_born", "TINYINT", WRONG)
                    + " FROM " + file;
            Finder finder = new Finder(duck, file, problems);
            ColumnFile.read(duck, query, block -> addResidents(block, residents));
            for (int row = 0; row < residents.rows; row++) check(residents, row, baseYear, finder);
            finder.report();
        });
        return residents;
    }

    private static void addResidents(DuckDBDataChunkReader block, ResidentRows residents) {
        DuckDBReadableVector id = block.vector(0);
        DuckDBReadableVector household = block.vector(1);
        DuckDBReadableVector birthYear = block.vector(2);
        DuckDBReadableVector sex = block.vector(3);
        DuckDBReadableVector role = block.vector(4);
        DuckDBReadableVector born = block.vector(5);
        for (int row = 0; row < block.rowCount(); row++) {
            residents.add(
                    id.getLong(row),
                    household.getLong(row),
                    birthYear.getShort(row),
                    sex.getInt(row),
                    role.getInt(row),
                    born.getByte(row),
                    residents.rows + 1);
        }
    }

    private static void check(ResidentRows residents, int row, int baseYear, Finder finder) {
        int line = residents.line[row];
        if (residents.id[row] < 0) finder.note("id", line, "a whole number of at least 0", List.of());
        if (residents.household[row] < 0) finder.note("household_id", line, "a whole number of at least 0", List.of());
        int birthYear = residents.birthYear[row];
        if (birthYear < baseYear - OLDEST || birthYear > baseYear) {
            finder.note("birth_year", line, "a year from " + (baseYear - OLDEST) + " to " + baseYear, List.of());
        }
        if (residents.sex[row] < 0) finder.note("sex", line, among(Microdata.SEXES), Microdata.SEXES);
        if (residents.role[row] < 0) finder.note("role", line, among(Microdata.ROLES), Microdata.ROLES);
        if (residents.childrenBorn[row] < 0) {
            finder.note("children_born", line, "a whole number from 0 to " + Byte.MAX_VALUE, List.of());
        }
    }
}
