package org.conurb.scenarios.importer.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.Sex;
import org.conurb.scenarios.format.LabourRates;
import org.conurb.scenarios.format.Marginals;
import org.conurb.scenarios.problem.Problems;
import org.conurb.scenarios.synthesis.Spreading;

/**
 * Writes the tables of jobs and homes of a city in the making. Numbers of jobs and commuters are given; sectors, tenures,
 * vacancies, prices, rents and what residents do and have learnt follow the model city.
 */
final class Markets {

    /** Of those aged 16 to 74 who are not in work or seeking it, at most so many are retired; assumed. */
    private static final double MOST_RETIRED = 0.95;

    private static final int FIRST_AGE = 16;
    private static final int LAST_WORKING_AGE = 64;
    private static final int LAST_AGE = 74;
    private static final int RETIRING_AGE = 60;

    private static final String JOBS = "jobs.csv";
    private static final String COMMUTING = "commuting.csv";
    private static final String QUALIFICATIONS = "qualifications.csv";
    private static final String ACTIVITY = "activity.csv";
    private static final String DWELLINGS = "dwellings.csv";
    private static final String VACANT = "vacant_dwellings.csv";

    /** The tables of numbers, as {@code docs/city.md} lists them; prices and rents apart. */
    static final List<String> FIGURES = List.of(JOBS, COMMUTING, QUALIFICATIONS, ACTIVITY, DWELLINGS, VACANT);

    /** The rates that only a city with jobs and homes has. */
    static final List<String> RATES = List.of(
            "rates/job_skills.csv",
            "rates/wages.csv",
            "rates/qualifications.csv",
            "rates/study.csv",
            "rates/participation.csv",
            "rates/unemployment.csv",
            "rates/dwelling_kinds.csv");

    private final CityPlan plan;
    private final CityPlan.People people;
    private final StandIns standIns;
    private final LabourRates rates;
    private final Work work;

    private Markets(CityPlan plan, CityPlan.People people, StandIns standIns, LabourRates rates, Work work) {
        this.plan = plan;
        this.people = people;
        this.standIns = standIns;
        this.rates = rates;
        this.work = work;
    }

    /** Reads jobs and commuters; problems are added for what is wrong. */
    static Markets read(
            CitySettings settings,
            CityPlan plan,
            CityPlan.People people,
            StandIns standIns,
            LabourRates rates,
            Problems problems) {
        double employedShare = standIns.sums(ACTIVITY, "activity").get("employed")
                / standIns.modelBetween(FIRST_AGE, LAST_WORKING_AGE);
        int[] expected = new int[plan.areas().size()];
        Arrays.setAll(
                expected, area -> (int) Math.round(employedShare * people.between(area, FIRST_AGE, LAST_WORKING_AGE)));
        Map<String, Double> taken = standIns.sums(COMMUTING, "work");
        double inside = StandIns.sum(taken) - taken.getOrDefault(Work.OUTSIDE, 0.0);
        Map<String, Double> sectors = standIns.sums(JOBS, "sector");
        double ratio = Math.max(1, StandIns.sum(sectors) / inside);
        List<String> words = sectors.keySet().stream().sorted().toList();
        Work work = Work.read(settings, plan, words, expected, ratio, problems);
        if (work == null) return null;
        Markets markets = new Markets(plan, people, standIns, rates, work);
        markets.requireWorkersAreThere(settings, problems);
        return markets;
    }

    private void requireWorkersAreThere(CitySettings settings, Problems problems) {
        for (int area = 0; area < plan.areas().size(); area++) {
            int most = people.between(area, FIRST_AGE, LAST_AGE);
            if (work.employed(area) <= most) continue;
            String found =
                    work.employed(area) + " workers who live in " + plan.areas().get(area);
            problems.add(
                    Path.of(settings.commuting() == null ? "--jobs" : settings.commuting()),
                    "workers",
                    found,
                    "at most its " + most + " residents aged 16 to 74",
                    "");
        }
    }

    int jobs() {
        return work.allJobs();
    }

    /**
     * Writes the tables.
     *
     * @param households [area][type][size]
     */
    void write(Path folder, int[][][] households) throws IOException {
        Files.writeString(folder.resolve(JOBS), jobsBySector());
        Files.writeString(folder.resolve(COMMUTING), commuting());
        Files.writeString(folder.resolve(QUALIFICATIONS), qualifications());
        Files.writeString(folder.resolve(ACTIVITY), activity());
        dwellings(folder, households);
        standIns.writeMean(folder, "prices.csv");
        standIns.writeMean(folder, "rents.csv");
        standIns.rests(JOBS, "by sector in its proportions where sectors are not given");
        standIns.rests(QUALIFICATIONS, "in its proportions by sex and age");
        standIns.rests(ACTIVITY, "in its proportions for those who are not in work");
        standIns.rests(DWELLINGS, "in its tenures and with its vacant homes");
        standIns.rests(VACANT, "in its proportions");
        if (!work.isCommutingGiven()) standIns.rests(COMMUTING, "with its share of residents in work");
    }

    private String jobsBySector() {
        Map<String, Double> sectors = standIns.shares(JOBS, "sector");
        List<String> words = sectors.keySet().stream().sorted().toList();
        double[] shares = words.stream().mapToDouble(sectors::get).toArray();
        TableText text = new TableText("zone", "sector", "jobs");
        for (int zone = 0; zone < plan.zones().size(); zone++) {
            double[] given = work.sectors(zone);
            int[] jobs = new Spreading(given == null || Arrays.stream(given).sum() == 0 ? shares : given)
                    .spread(work.jobs(zone));
            for (int sector = 0; sector < jobs.length; sector++) {
                if (jobs[sector] > 0) text.row(plan.codes().get(zone), words.get(sector), jobs[sector]);
            }
        }
        return text.toString();
    }

    private String commuting() {
        TableText text = new TableText("home", "work", "workers");
        List<String> places = work.places();
        for (int home = 0; home < places.size(); home++) {
            for (int to = 0; to < places.size(); to++) {
                int workers = work.workers(home, to);
                if (workers > 0) text.row(places.get(home), places.get(to), workers);
            }
        }
        return text.toString();
    }

    private String qualifications() {
        Qualification[] levels = Qualification.values();
        double[][][] shares = rates.qualificationShares();
        TableText text = new TableText("area", "qualification", "persons");
        for (int area = 0; area < plan.areas().size(); area++) {
            double[] weight = new double[levels.length];
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = FIRST_AGE; age <= Marginals.LAST_AGE; age++) {
                    for (int level = 0; level < weight.length; level++) {
                        weight[level] += people.byArea()[area][sex][age] * shares[sex][age][level];
                    }
                }
            }
            int[] persons = new Spreading(weight).spread(people.between(area, FIRST_AGE, Marginals.LAST_AGE));
            for (int level = 0; level < persons.length; level++) {
                text.row(plan.areas().get(area), levels[level].word(), persons[level]);
            }
        }
        return text.toString();
    }

    private String activity() {
        Map<String, Double> model = standIns.sums(ACTIVITY, "activity");
        TableText text = new TableText("area", "activity", "persons");
        for (int area = 0; area < plan.areas().size(); area++) {
            String code = plan.areas().get(area);
            int employed = work.employed(area);
            int rest = people.between(area, FIRST_AGE, LAST_AGE) - employed;
            double seeking = employed * model.get("unemployed") / model.get("employed");
            int unemployed = (int) Math.min(rest, Math.round(seeking));
            rest -= unemployed;
            double old = people.between(area, RETIRING_AGE, LAST_AGE) / standIns.modelBetween(RETIRING_AGE, LAST_AGE);
            int retired = (int) Math.min(rest * MOST_RETIRED, Math.round(model.get("retired") * old));
            text.row(code, "employed", employed)
                    .row(code, "unemployed", unemployed)
                    .row(code, "retired", retired)
                    .row(code, "inactive", rest - retired);
        }
        return text.toString();
    }

    private void dwellings(Path folder, int[][][] households) throws IOException {
        Map<String, Double> all = standIns.sums(DWELLINGS, "tenure");
        Map<String, Double> vacant = standIns.sums(VACANT, "tenure");
        List<String> tenures = List.copyOf(all.keySet());
        double[] occupied = tenures.stream()
                .mapToDouble(tenure -> all.get(tenure) - vacant.getOrDefault(tenure, 0.0))
                .toArray();
        TableText homes = new TableText("zone", "tenure", "dwellings");
        TableText empty = new TableText("area", "tenure", "dwellings");
        for (int area = 0; area < plan.areas().size(); area++) {
            int[] zones = plan.zonesOf(area);
            double[] weight = Arrays.stream(zones)
                    .mapToDouble(zone -> people.weight()[zone])
                    .toArray();
            int lived =
                    Arrays.stream(households[area]).flatMapToInt(Arrays::stream).sum();
            int[] byTenure = new Spreading(occupied).spread(lived);
            Spreading spreading = new Spreading(weight);
            for (int tenure = 0; tenure < byTenure.length; tenure++) {
                String word = tenures.get(tenure);
                double ratio = vacant.getOrDefault(word, 0.0) / Math.max(1, occupied[tenure]);
                int free = (int) Math.round(byTenure[tenure] * ratio);
                int[] ofZones = spreading.spread(byTenure[tenure] + free);
                empty.row(plan.areas().get(area), word, free);
                for (int place = 0; place < zones.length; place++) {
                    if (ofZones[place] > 0) homes.row(plan.codes().get(zones[place]), word, ofZones[place]);
                }
            }
        }
        Files.writeString(folder.resolve(DWELLINGS), homes.toString());
        Files.writeString(folder.resolve(VACANT), empty.toString());
    }
}
