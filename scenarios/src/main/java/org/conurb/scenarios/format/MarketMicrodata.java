package org.conurb.scenarios.format;

import static org.conurb.engine.store.Columns.NONE;
import static org.conurb.scenarios.format.ParquetTable.WRONG;
import static org.conurb.scenarios.format.ParquetTable.number;
import static org.conurb.scenarios.format.ParquetTable.real;
import static org.conurb.scenarios.format.ParquetTable.word;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.economy.Skill;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Study;
import org.conurb.scenarios.format.ParquetTable.Finder;
import org.conurb.scenarios.format.ParquetTable.Shape;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problems;
import org.conurb.scenarios.results.ColumnFile;
import org.conurb.scenarios.results.ColumnFile.Column;

/**
 * Jobs and dwellings one by one, as {@code jobs.parquet} and {@code dwellings.parquet}, and the columns of residents and
 * households that name them. A city has all of these or none.
 *
 * <p>A resident names the job by its id, -1 for none and -2 for one outside the city; a household its dwelling, -1 for
 * none and -2 if it lodges with another.
 */
final class MarketMicrodata {

    static final String JOBS = "jobs" + Microdata.PARQUET;
    static final String DWELLINGS = "dwellings" + Microdata.PARQUET;
    static final List<String> OF_RESIDENTS = List.of("qualification", "activity", "study", "job_id", "earnings");
    static final List<String> OF_HOUSEHOLDS = List.of("dwelling_id", "moved_in", "income", "cars");

    private static final Shape JOB_SHAPE = new Shape(
            List.of("id", "zone", "sector", "skill", "wage", "worker"), List.of("id"), List.of("wage"), List.of());
    private static final Shape DWELLING_SHAPE = new Shape(
            List.of("id", "zone", "x", "y", "type", "bedrooms", "tenure", "year_built", "price", "rent"),
            List.of("id", "bedrooms", "year_built"),
            List.of("x", "y", "price", "rent"),
            List.of());
    private static final Shape RESIDENT_SHAPE = new Shape(
            Stream.concat(Stream.of("id"), OF_RESIDENTS.stream()).toList(),
            List.of("id", "job_id"),
            List.of("earnings"),
            Microdata.RESIDENT_COLUMNS);
    private static final Shape HOUSEHOLD_SHAPE = new Shape(
            Stream.concat(Stream.of("id"), OF_HOUSEHOLDS.stream()).toList(),
            List.of("id", "dwelling_id", "moved_in", "cars"),
            List.of("income"),
            Microdata.HOUSEHOLD_COLUMNS);

    private static final List<String> WORKERS = List.of("vacant", "resident", "in_commuter");
    private static final int VACANT = 0;
    private static final int RESIDENT = 1;
    private static final List<String> SECTORS =
            Arrays.stream(Sector.values()).map(Sector::word).toList();
    private static final List<String> SKILLS =
            Arrays.stream(Skill.values()).map(Skill::word).toList();
    private static final List<String> TYPES =
            Arrays.stream(DwellingType.values()).map(DwellingType::word).toList();
    private static final List<String> TENURES =
            Arrays.stream(Tenure.values()).map(Tenure::word).toList();
    private static final List<String> QUALIFICATIONS =
            Arrays.stream(Qualification.values()).map(Qualification::word).toList();
    private static final List<String> ACTIVITIES =
            Arrays.stream(Activity.values()).map(Activity::word).toList();
    private static final List<String> STUDIES =
            Arrays.stream(Study.values()).map(Study::word).toList();

    private final CityFolder city;
    private final Population population;
    private final Problems problems = new Problems();
    private final JobStore jobs = new JobStore(1);
    private final DwellingStore dwellings = new DwellingStore(1);

    private MarketMicrodata(CityFolder city, Population population) {
        this.city = city;
        this.population = population;
    }

    /** Whether the folder lists jobs and dwellings one by one. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(JOBS)) || Files.exists(folder.resolve(DWELLINGS));
    }

    static List<Column> columnsOfResidents(City city) {
        ResidentStore residents = city.population().residents();
        JobStore jobs = city.jobs();
        return List.of(
                Column.words("qualification", QUALIFICATIONS, residents::qualification),
                Column.words("activity", ACTIVITIES, residents::activity),
                Column.words("study", STUDIES, residents::study),
                Column.longs("job_id", resident -> {
                    int job = residents.job(resident);
                    return job < 0 ? job : jobs.id(job);
                }),
                Column.floats("earnings", residents::earnings));
    }

    static List<Column> columnsOfHouseholds(City city) {
        HouseholdStore households = city.population().households();
        DwellingStore dwellings = city.dwellings();
        return List.of(
                Column.longs("dwelling_id", household -> {
                    int dwelling = households.dwelling(household);
                    return dwelling < 0 ? dwelling : dwellings.id(dwelling);
                }),
                Column.ints("moved_in", households::movedIn),
                Column.floats("income", households::income),
                Column.ints("cars", households::cars));
    }

    /** Writes the jobs and dwellings of a city whose stores have no gaps. */
    static void write(City city, Path folder) {
        JobStore jobs = city.jobs();
        DwellingStore dwellings = city.dwellings();
        List<String> zones = Microdata.codes(city.zones());
        ColumnFile.write(
                folder.resolve(JOBS),
                jobs.rows(),
                List.of(
                        Column.longs("id", jobs::id),
                        Column.words("zone", zones, jobs::zone),
                        Column.words("sector", SECTORS, jobs::sector),
                        Column.words("skill", SKILLS, jobs::skill),
                        Column.floats("wage", jobs::wage),
                        Column.words("worker", WORKERS, job -> worker(jobs.worker(job)))));
        ColumnFile.write(
                folder.resolve(DWELLINGS),
                dwellings.rows(),
                List.of(
                        Column.longs("id", dwellings::id),
                        Column.words("zone", zones, dwellings::zone),
                        Column.floats("x", dwellings::x),
                        Column.floats("y", dwellings::y),
                        Column.words("type", TYPES, dwellings::type),
                        Column.ints("bedrooms", dwellings::bedrooms),
                        Column.words("tenure", TENURES, dwellings::tenure),
                        Column.ints("year_built", dwellings::yearBuilt),
                        Column.floats("price", dwellings::price),
                        Column.floats("rent", dwellings::rent)));
    }

    private static int worker(int row) {
        if (row >= 0) return RESIDENT;
        return row == NONE ? VACANT : RESIDENT + 1;
    }

    /**
     * Reads jobs and dwellings and links them to these people, who have been read from the same folder.
     *
     * @throws InputException with everything that is wrong with the files
     */
    static Agents read(CityFolder city, Population population) {
        return new MarketMicrodata(city, population).read();
    }

    private Agents read() {
        List<FileProblems> files = Stream.of(
                        JOBS,
                        DWELLINGS,
                        Microdata.RESIDENTS + Microdata.PARQUET,
                        Microdata.HOUSEHOLDS + Microdata.PARQUET)
                .map(file -> new FileProblems(city.folder().resolve(file), problems))
                .toList();
        List<String> zones = Microdata.codes(city.zones());
        readJobs(files.get(0), zones);
        readDwellings(files.get(1), zones);
        if (problems.isEmpty()) {
            readResidents(files.get(2));
            readHouseholds(files.get(3));
        }
        files.forEach(FileProblems::close);
        problems.throwIfAny();
        return new Agents(population, jobs, dwellings);
    }

    private void readJobs(FileProblems ofFile, List<String> zones) {
        ParquetTable.read(ofFile, JOB_SHAPE, (duck, file) -> {
            Finder finder = new Finder(duck, file, ofFile);
            String query = "SELECT " + number("id", "BIGINT", WRONG) + ", " + word(duck, "zone", zones) + ", "
                    + word(duck, "sector", SECTORS) + ", " + word(duck, "skill", SKILLS) + ", " + real("wage", WRONG)
                    + ", " + word(duck, "worker", WORKERS) + " FROM " + file;
            ColumnFile.read(duck, query, block -> {
                for (int row = 0; row < block.rowCount(); row++) {
                    int line = jobs.rows() + 1;
                    int zone = finder.word("zone", line, block.vector(1).getInt(row), zones);
                    int sector = finder.word("sector", line, block.vector(2).getInt(row), SECTORS);
                    int skill = finder.word("skill", line, block.vector(3).getInt(row), SKILLS);
                    float wage =
                            finder.atLeastZero("wage", line, block.vector(4).getFloat(row));
                    int worker = finder.word("worker", line, block.vector(5).getInt(row), WORKERS);
                    int job = jobs.append(finder.id(line, block.vector(0).getLong(row)), zone, sector, skill, wage);
                    if (worker > RESIDENT) jobs.setWorker(job, JobStore.IN_COMMUTER);
                }
            });
            finder.report();
        });
    }

    private void readDwellings(FileProblems ofFile, List<String> zones) {
        ParquetTable.read(ofFile, DWELLING_SHAPE, (duck, file) -> {
            Finder finder = new Finder(duck, file, ofFile);
            String query = "SELECT " + number("id", "BIGINT", WRONG) + ", " + word(duck, "zone", zones) + ", "
                    + real("x", 0) + ", " + real("y", 0) + ", " + word(duck, "type", TYPES) + ", "
                    + number("bedrooms", "INTEGER", WRONG) + ", " + word(duck, "tenure", TENURES) + ", "
                    + number("year_built", "INTEGER", WRONG) + ", " + real("price", WRONG) + ", "
                    + real("rent", WRONG) + " FROM " + file;
            ColumnFile.read(duck, query, block -> {
                for (int row = 0; row < block.rowCount(); row++) {
                    int line = dwellings.rows() + 1;
                    dwellings.append(
                            finder.id(line, block.vector(0).getLong(row)),
                            finder.word("zone", line, block.vector(1).getInt(row), zones),
                            block.vector(2).getFloat(row),
                            block.vector(3).getFloat(row),
                            finder.word("type", line, block.vector(4).getInt(row), TYPES),
                            finder.within("bedrooms", line, block.vector(5).getInt(row), 1, Byte.MAX_VALUE),
                            finder.word("tenure", line, block.vector(6).getInt(row), TENURES),
                            finder.within("year_built", line, block.vector(7).getInt(row), 0, Short.MAX_VALUE),
                            finder.atLeastZero("price", line, block.vector(8).getFloat(row)),
                            finder.atLeastZero("rent", line, block.vector(9).getFloat(row)));
                }
            });
            finder.report();
        });
    }

    private void readResidents(FileProblems ofFile) {
        ResidentStore residents = population.residents();
        RowFinder rows = new RowFinder(residents.rows(), residents::id);
        RowFinder ofJobs = new RowFinder(jobs.rows(), jobs::id);
        ParquetTable.read(ofFile, RESIDENT_SHAPE, (duck, file) -> {
            Finder finder = new Finder(duck, file, ofFile);
            String query = "SELECT " + number("id", "BIGINT", WRONG) + ", "
                    + word(duck, "qualification", QUALIFICATIONS) + ", " + word(duck, "activity", ACTIVITIES) + ", "
                    + word(duck, "study", STUDIES) + ", " + number("job_id", "BIGINT", NONE) + ", "
                    + real("earnings", WRONG) + " FROM " + file;
            int[] line = {0};
            ColumnFile.read(duck, query, block -> {
                for (int row = 0; row < block.rowCount(); row++) {
                    int resident = rows.find(block.vector(0).getLong(row));
                    line[0]++;
                    int learnt = finder.word(
                            "qualification", line[0], block.vector(1).getInt(row), QUALIFICATIONS);
                    int activity =
                            finder.word("activity", line[0], block.vector(2).getInt(row), ACTIVITIES);
                    int study = finder.word("study", line[0], block.vector(3).getInt(row), STUDIES);
                    float earnings = finder.atLeastZero(
                            "earnings", line[0], block.vector(5).getFloat(row));
                    population.setSchooling(resident, Qualification.of(learnt), Study.of(study));
                    population.setActivity(resident, Activity.of(activity));
                    population.setEarnings(resident, earnings);
                    employ(resident, block.vector(4).getLong(row), ofJobs, line[0], ofFile);
                }
            });
            finder.report();
        });
    }

    private void employ(int resident, long jobId, RowFinder ofJobs, int line, FileProblems ofFile) {
        if (jobId == JobStore.OUTSIDE) population.setJob(resident, JobStore.OUTSIDE);
        if (jobId < 0) return;
        int job = ofJobs.find(jobId);
        if (job == NONE) {
            ofFile.add(null, "job_id", jobId + " in row " + line, "the id of a job of " + JOBS, "");
        } else if (!jobs.isVacant(job)) {
            String found = jobId + " in row " + line + ", a job that someone else holds";
            ofFile.add(null, "job_id", found, "a job of one's own", "");
        } else {
            population.setJob(resident, job);
            jobs.setWorker(job, resident);
        }
    }

    private void readHouseholds(FileProblems ofFile) {
        HouseholdStore households = population.households();
        RowFinder rows = new RowFinder(households.rows(), households::id);
        RowFinder ofDwellings = new RowFinder(dwellings.rows(), dwellings::id);
        ParquetTable.read(ofFile, HOUSEHOLD_SHAPE, (duck, file) -> {
            Finder finder = new Finder(duck, file, ofFile);
            String query = "SELECT " + number("id", "BIGINT", WRONG) + ", " + number("dwelling_id", "BIGINT", NONE)
                    + ", " + number("moved_in", "INTEGER", WRONG) + ", " + real("income", WRONG) + ", "
                    + number("cars", "INTEGER", WRONG) + " FROM " + file;
            int[] line = {0};
            ColumnFile.read(duck, query, block -> {
                for (int row = 0; row < block.rowCount(); row++) {
                    int household = rows.find(block.vector(0).getLong(row));
                    line[0]++;
                    int year =
                            finder.within("moved_in", line[0], block.vector(2).getInt(row), 0, Short.MAX_VALUE);
                    population.setIncome(
                            household,
                            finder.atLeastZero(
                                    "income", line[0], block.vector(3).getFloat(row)));
                    population.setCars(
                            household,
                            finder.within("cars", line[0], block.vector(4).getInt(row), 0, Byte.MAX_VALUE));
                    house(household, block.vector(1).getLong(row), year, ofDwellings, line[0], ofFile);
                }
            });
            finder.report();
        });
    }

    private void house(int household, long dwellingId, int year, RowFinder ofDwellings, int line, FileProblems ofFile) {
        if (dwellingId < 0) {
            population.setDwelling(household, dwellingId == DwellingStore.SHARED ? DwellingStore.SHARED : NONE, year);
            return;
        }
        int dwelling = ofDwellings.find(dwellingId);
        String found = dwellingId + " in row " + line;
        if (dwelling == NONE) {
            ofFile.add(null, "dwelling_id", found, "the id of a dwelling of " + DWELLINGS, "");
        } else if (!dwellings.isVacant(dwelling)) {
            ofFile.add(null, "dwelling_id", found + ", in which another household lives", "a dwelling of its own", "");
        } else if (dwellings.zone(dwelling) != population.households().zone(household)) {
            ofFile.add(null, "dwelling_id", found + ", a dwelling of another zone", "one of the household's zone", "");
        } else {
            population.setDwelling(household, dwelling, year);
            dwellings.setOccupant(dwelling, household);
        }
    }

    /** Finds rows by id; the row after the last one found is tried first. */
    private static final class RowFinder {

        private final long[] id;
        private IdentityIndex index;
        private int next;

        RowFinder(int rows, java.util.function.IntToLongFunction idOf) {
            id = new long[rows];
            Arrays.setAll(id, idOf);
        }

        int find(long wanted) {
            if (next < id.length && id[next] == wanted) return next++;
            if (index == null) index = new IdentityIndex(id, id.length);
            int found = index.find(wanted);
            if (found != NONE) next = found + 1;
            return found;
        }
    }
}
