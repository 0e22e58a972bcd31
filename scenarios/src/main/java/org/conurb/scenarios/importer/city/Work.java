package org.conurb.scenarios.importer.city;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.scenarios.problem.Problems;
import org.conurb.scenarios.synthesis.Spreading;

/**
 * Jobs and commuters of a city in the making, from jobs by zone, or from flows between home and work, or both.
 *
 * <p>Without flows as many residents work as are employed in the model city at the ages 16 to 64; they take the jobs of
 * all areas alike, those without a job in the city work outside, and jobs left over are taken by people from outside.
 * Without jobs a zone has as many as people come to work there, and in the model city's proportion some more, vacant.
 */
final class Work {

    /** Everywhere outside the city. */
    static final String OUTSIDE = "OUTSIDE";

    private static final List<String> FLOWS = List.of("home", "work", "workers");

    private final CityPlan plan;
    private final int outside; // the place after the last area
    private final int[] jobs; // [zone]
    private final double[][] bySector; // [zone][sector] as given; null if not told
    private final int[][] workers; // [home][work] by area, OUTSIDE last
    private final boolean isCommutingGiven;

    private Work(CityPlan plan, int[] jobs, double[][] bySector, int[][] workers, boolean isCommutingGiven) {
        this.plan = plan;
        this.outside = plan.areas().size();
        this.jobs = jobs;
        this.bySector = bySector;
        this.workers = workers;
        this.isCommutingGiven = isCommutingGiven;
    }

    boolean isCommutingGiven() {
        return isCommutingGiven;
    }

    int jobs(int zone) {
        return jobs[zone];
    }

    double[] sectors(int zone) {
        return bySector == null ? null : bySector[zone];
    }

    int workers(int home, int work) {
        return workers[home][work];
    }

    /** Areas and {@link #OUTSIDE}. */
    List<String> places() {
        List<String> places = new ArrayList<>(plan.areas());
        places.add(OUTSIDE);
        return places;
    }

    int employed(int area) {
        return Arrays.stream(workers[area]).sum();
    }

    int allJobs() {
        return Arrays.stream(jobs).sum();
    }

    /**
     * Reads what is given.
     *
     * @param sectors words of the sectors
     * @param expected [area] residents in work if nothing is told of them
     * @param vacantRatio jobs for each job that is taken, when only those taken are known
     */
    static Work read(
            CitySettings settings,
            CityPlan plan,
            List<String> sectors,
            int[] expected,
            double vacantRatio,
            Problems problems) {
        int[] ending = new int[plan.zones().size()]; // [zone] commuters who work there
        boolean isGiven = settings.commuting() != null;
        int[][] flows = isGiven ? flows(Path.of(settings.commuting()), plan, ending, problems) : null;
        if (!problems.isEmpty()) return null;
        int[] jobs = new int[ending.length];
        double[][] bySector = null;
        if (settings.jobs() == null) {
            Arrays.setAll(jobs, zone -> (int) Math.ceil(ending[zone] * vacantRatio));
        } else if (settings.jobs().matches("[1-9]\\d{0,8}")) {
            double[] weight = Arrays.stream(ending).sum() > 0
                    ? Arrays.stream(ending).asDoubleStream().toArray()
                    : plan.roadMetres();
            jobs = new Spreading(weight).spread(Integer.parseInt(settings.jobs()));
        } else {
            bySector = new double[jobs.length][];
            jobs = table(Path.of(settings.jobs()), plan, sectors, bySector, problems);
        }
        if (!problems.isEmpty()) return null;
        if (flows == null) flows = assumed(plan, jobs, expected);
        raise(plan, jobs, flows);
        return new Work(plan, jobs, bySector == null || bySector[0] == null ? null : bySector, flows, isGiven);
    }

    private static int[][] flows(Path file, CityPlan plan, int[] ending, Problems problems) {
        InputTable table = InputTable.read(file, problems);
        int outside = plan.areas().size();
        int[][] flows = new int[outside + 1][outside + 1];
        if (!problems.isEmpty()) return flows;
        table.allow(FLOWS, List.of());
        if (!problems.isEmpty()) return flows;
        List<String> words = new ArrayList<>(plan.codes());
        for (String area : plan.areas()) if (!words.contains(area)) words.add(area);
        words.add(OUTSIDE);
        for (int row = 0; row < table.rows(); row++) {
            int home = table.oneOf(row, "home", words);
            int work = table.oneOf(row, "work", words);
            int workers = table.whole(row, "workers");
            if (home < 0 || work < 0) continue;
            int to = place(plan, words.get(work));
            flows[place(plan, words.get(home))][to] += workers;
            int zone = plan.codes().indexOf(words.get(work));
            if (zone >= 0) ending[zone] += workers;
            else if (to < outside) spread(plan, to, workers, ending);
        }
        flows[outside][outside] = 0;
        return flows;
    }

    private static void spread(CityPlan plan, int area, int workers, int[] ending) {
        int[] zones = plan.zonesOf(area);
        double[] metres = plan.roadMetres();
        int[] given = new Spreading(
                        Arrays.stream(zones).mapToDouble(zone -> metres[zone]).toArray())
                .spread(workers);
        for (int place = 0; place < zones.length; place++) ending[zones[place]] += given[place];
    }

    private static int place(CityPlan plan, String code) {
        int zone = plan.codes().indexOf(code);
        if (zone >= 0) return plan.areaOf(zone);
        int area = plan.areas().indexOf(code);
        return area >= 0 ? area : plan.areas().size();
    }

    private static int[] table(Path file, CityPlan plan, List<String> sectors, double[][] bySector, Problems problems) {
        int[] jobs = new int[plan.zones().size()];
        InputTable table = InputTable.read(file, problems);
        if (!problems.isEmpty()) return jobs;
        table.allow(List.of("zone", "jobs"), List.of("sector"));
        if (!problems.isEmpty()) return jobs;
        boolean isBySector = table.has("sector");
        for (int zone = 0; zone < jobs.length && isBySector; zone++) bySector[zone] = new double[sectors.size()];
        for (int row = 0; row < table.rows(); row++) {
            int zone = table.oneOf(row, "zone", plan.codes());
            int number = table.whole(row, "jobs");
            int sector = isBySector ? table.oneOf(row, "sector", sectors) : 0;
            if (zone < 0 || sector < 0) continue;
            jobs[zone] += number;
            if (isBySector) bySector[zone][sector] += number;
        }
        return jobs;
    }

    private static int[][] assumed(CityPlan plan, int[] jobs, int[] employed) {
        int outside = plan.areas().size();
        double[] ofAreas = plan.byArea(Arrays.stream(jobs).asDoubleStream().toArray());
        double allJobs = Arrays.stream(ofAreas).sum();
        double allWorkers = Arrays.stream(employed).asDoubleStream().sum();
        double inside = Math.min(allJobs, allWorkers);
        int[][] flows = new int[outside + 1][outside + 1];
        for (int home = 0; home < outside; home++) {
            int left = employed[home];
            for (int work = 0; work < outside; work++) {
                double share = allWorkers * allJobs == 0 ? 0 : ofAreas[work] / allJobs * inside / allWorkers;
                flows[home][work] = (int) Math.floor(employed[home] * share);
                left -= flows[home][work];
            }
            flows[home][outside] = left;
        }
        for (int work = 0; work < outside; work++) {
            int coming = 0;
            for (int home = 0; home < outside; home++) coming += flows[home][work];
            double incoming = ofAreas[work] * Math.max(0, 1 - allWorkers / Math.max(1, allJobs));
            flows[outside][work] = (int) Math.min(Math.floor(incoming), ofAreas[work] - coming);
        }
        return flows;
    }

    /** Adds the jobs that an area lacks for those who work there, in proportion to those that it has. */
    private static void raise(CityPlan plan, int[] jobs, int[][] flows) {
        for (int area = 0; area < plan.areas().size(); area++) {
            int[] zones = plan.zonesOf(area);
            int lacking = 0;
            for (int[] fromHome : flows) lacking += fromHome[area];
            for (int zone : zones) lacking -= jobs[zone];
            if (lacking <= 0) continue;
            int[] more = new Spreading(
                            Arrays.stream(zones).mapToDouble(zone -> jobs[zone]).toArray())
                    .spread(lacking);
            for (int place = 0; place < zones.length; place++) jobs[zones[place]] += more[place];
        }
    }
}
