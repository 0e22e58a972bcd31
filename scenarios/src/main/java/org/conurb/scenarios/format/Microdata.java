package org.conurb.scenarios.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Zones;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problems;
import org.conurb.scenarios.results.ColumnFile;
import org.conurb.scenarios.results.ColumnFile.Column;

/**
 * Residents and households one by one, as files of a city folder: {@code residents.parquet} and
 * {@code households.parquet}, or the same columns as CSV; with jobs and dwellings see {@link MarketMicrodata}.
 *
 * <p>Rows stand in the order of the stores, so that a population written and read again has the very same rows.
 */
public final class Microdata {

    static final String RESIDENTS = "residents";
    static final String HOUSEHOLDS = "households";
    static final String PARQUET = ".parquet";
    static final String CSV = ".csv";

    static final List<String> RESIDENT_COLUMNS =
            List.of("id", "household_id", "birth_year", "sex", "role", "children_born");
    static final List<String> HOUSEHOLD_COLUMNS = List.of("id", "zone", "kind");

    static final List<String> SEXES = List.of(Sex.MALE.code(), Sex.FEMALE.code());
    static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::word).toList();
    static final List<String> KINDS =
            Arrays.stream(HouseholdKind.values()).map(HouseholdKind::word).toList();

    private Microdata() {}

    /** Whether the folder lists residents one by one. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(RESIDENTS + PARQUET)) || Files.exists(folder.resolve(RESIDENTS + CSV));
    }

    /**
     * Reads the agents of a city that has microdata. Residents of a household that do not stand side by side are put
     * so; otherwise the order of the files is kept.
     *
     * @throws InputException with everything that is wrong with the files
     */
    public static Agents read(CityFolder city) {
        Problems problems = new Problems();
        List<String> zones = codes(city.zones());
        boolean isParquet = Files.exists(city.folder().resolve(RESIDENTS + PARQUET));
        String ending = isParquet ? PARQUET : CSV;
        FileProblems ofHouseholds = new FileProblems(city.folder().resolve(HOUSEHOLDS + ending), problems);
        FileProblems ofResidents = new FileProblems(city.folder().resolve(RESIDENTS + ending), problems);
        PeopleSource source = isParquet ? new ParquetPeople() : new CsvPeople();
        HouseholdRows households = source.households(ofHouseholds, zones);
        ResidentRows residents = source.residents(ofResidents, city.baseYear());
        if (problems.isEmpty()) {
            PeopleAssembler assembler = new PeopleAssembler(households, residents, ofHouseholds, ofResidents);
            Population population = assembler.assemble();
            if (problems.isEmpty() && !MarketMicrodata.isIn(city.folder())) return Agents.of(population);
            if (problems.isEmpty()) return MarketMicrodata.read(city, population);
        }
        ofHouseholds.close();
        ofResidents.close();
        throw new InputException(problems.list());
    }

    /** Writes the agents of a city whose stores have no gaps: after {@link City#compact}. */
    public static void write(City city, Path folder) {
        ResidentStore residents = city.population().residents();
        HouseholdStore households = city.population().households();
        if (residents.rows() != residents.count()) {
            throw new IllegalArgumentException(residents.rows() + " rows for " + residents.count() + " residents");
        }
        List<Column> ofResidents = new ArrayList<>(List.of(
                Column.longs("id", residents::id),
                Column.longs("household_id", resident -> households.id(residents.household(resident))),
                Column.ints("birth_year", residents::birthYear),
                Column.words("sex", SEXES, residents::sex),
                Column.words("role", ROLES, residents::role),
                Column.ints("children_born", residents::childrenBorn)));
        List<Column> ofHouseholds = new ArrayList<>(List.of(
                Column.longs("id", households::id),
                Column.words("zone", codes(city.zones()), households::zone),
                Column.words("kind", KINDS, households::kind)));
        if (city.hasMarkets()) {
            ofResidents.addAll(MarketMicrodata.columnsOfResidents(city));
            ofHouseholds.addAll(MarketMicrodata.columnsOfHouseholds(city));
        }
        // Residents take as long as all other files together.
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
            ColumnFile.write(folder.resolve(HOUSEHOLDS + PARQUET), households.rows(), ofHouseholds);
            if (city.hasMarkets()) MarketMicrodata.write(city, folder);
        });
        try {
            ColumnFile.write(folder.resolve(RESIDENTS + PARQUET), residents.rows(), ofResidents);
        } finally {
            join(others);
        }
    }

    /** Waits for the other files; what failed there fails here. */
    private static void join(CompletableFuture<Void> others) {
        try {
            others.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) throw cause;
            throw failure;
        }
    }

    static List<String> codes(Zones zones) {
        return IntStream.range(0, zones.count()).mapToObj(zones::code).toList();
    }
}
