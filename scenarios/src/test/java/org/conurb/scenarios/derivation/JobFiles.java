package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.conurb.scenarios.derivation.CsvFile.Row;

/**
 * Jobs by zone and sector, their skills and pay.
 *
 * <p>A borough has as many jobs as people work in it; its zones share them as its census workplace zones do, each with
 * at least the usual number of people who work at home. Sectors are
 * those of the workers who come, leaning to where jobs are dense by a stated assumption.
 */
final class JobFiles {

    private static final int QUARTERS = 4;

    /** Average weekly earnings, total pay, Great Britain, pounds: third quarter of 2010 to second of 2011. */
    private static final double[] WEEKLY = {453, 456, 458, 461};

    private static final double WEEKS_A_YEAR = 52.18;

    /** Assumed: pay in Greater Manchester against Great Britain's. */
    private static final double LOCAL = 0.95;

    /** Assumed: pay of a skill against others of the sector. */
    private static final double[] SKILL_PAY = {0.65, 0.95, 1.5};

    private static final String[] SKILLS = {"low", "middle", "high"};

    private final List<Row> sectors = Facts.read("sectors.csv");
    private final ZoneLookup zones;
    private final int[][] jobs; // [zone][sector]

    JobFiles(Published published, Constituencies census, CommutingFile commuting, ZoneLookup zones) {
        this.zones = zones;
        int[] ofZone = jobsOfZones(published, commuting);
        double[][] mix = mixOfWorkplaces(census, commuting);
        double[] total = new double[sectors.size()]; // by sector, before leaning
        for (int area = 0; area < mix.length; area++) {
            for (int sector = 0; sector < total.length; sector++) {
                total[sector] += mix[area][sector] * commuting.jobs(area);
            }
        }
        double[][] table = new double[ofZone.length][];
        for (int zone = 0; zone < table.length; zone++) table[zone] = leaning(zone, ofZone, mix[zones.areaOf[zone]]);
        Raking.rake(table, Arrays.stream(ofZone).asDoubleStream().toArray(), total);
        jobs = new int[table.length][];
        for (int zone = 0; zone < table.length; zone++) jobs[zone] = Rounding.share(table[zone], ofZone[zone]);
    }

    private int[] jobsOfZones(Published published, CommutingFile commuting) {
        double[] counted = new double[zones.codes.size()];
        for (Row row : published.read("gm_workplace_zone_jobs_2011.csv")) {
            counted[zones.nearest(row.number("lon"), row.number("lat"))] += row.number("jobs");
        }
        int[] jobsOf = new int[counted.length];
        for (int area = 0; area < Published.CODES.length; area++) {
            int[] ofArea = zones.zonesOf(area);
            int homes =
                    Arrays.stream(ofArea).map(zone -> zones.outputAreas[zone]).sum();
            double perOutputArea = (double) commuting.atHome[area] / homes;
            double[] weights = Arrays.stream(ofArea)
                    .mapToDouble(zone -> Math.max(counted[zone], perOutputArea * zones.outputAreas[zone]))
                    .toArray();
            int[] shared = Rounding.share(weights, commuting.jobs(area));
            for (int place = 0; place < ofArea.length; place++) jobsOf[ofArea[place]] = shared[place];
        }
        return jobsOf;
    }

    /** [borough][sector] shares among those who work there; who comes from elsewhere is as the city's residents. */
    private double[][] mixOfWorkplaces(Constituencies census, CommutingFile commuting) {
        int areas = Published.CODES.length;
        double[][] ofHome = new double[areas + 1][sectors.size()];
        for (int home = 0; home < areas; home++) {
            for (int sector = 0; sector < sectors.size(); sector++) {
                Row row = sectors.get(sector);
                ofHome[home][sector] = census.persons(home, row.text("column")) * row.number("share");
                ofHome[areas][sector] += ofHome[home][sector];
            }
        }
        for (double[] shares : ofHome) normalise(shares);
        double[][] ofWork = new double[areas][sectors.size()];
        for (int work = 0; work < areas; work++) {
            for (int home = 0; home <= areas; home++) {
                for (int sector = 0; sector < sectors.size(); sector++) {
                    ofWork[work][sector] += commuting.workers[home][work] * ofHome[home][sector];
                }
            }
            normalise(ofWork[work]);
        }
        return ofWork;
    }

    private double[] leaning(int zone, int[] jobsOfZone, double[] mix) {
        double perOutputArea = (double) jobsOfZone[zone] / zones.outputAreas[zone];
        double usual = (double) Arrays.stream(jobsOfZone).sum()
                / Arrays.stream(zones.outputAreas).sum();
        double[] shares = new double[mix.length];
        for (int sector = 0; sector < mix.length; sector++) {
            double centrality = sectors.get(sector).number("centrality");
            shares[sector] = mix[sector] * StrictMath.pow(perOutputArea / usual, centrality);
        }
        normalise(shares);
        for (int sector = 0; sector < mix.length; sector++) shares[sector] *= jobsOfZone[zone];
        return shares;
    }

    private static void normalise(double[] shares) {
        double sum = Arrays.stream(shares).sum();
        for (int place = 0; place < shares.length; place++) shares[place] /= sum;
    }

    void write(Path city) {
        Figures figures = new Figures("zone,sector,jobs");
        for (int zone = 0; zone < jobs.length; zone++) {
            for (int sector = 0; sector < jobs[zone].length; sector++) {
                if (jobs[zone][sector] == 0) continue;
                figures.add(zones.codes.get(zone), sectors.get(sector).text("sector"), jobs[zone][sector]);
            }
        }
        figures.write(city.resolve("jobs.csv"));
        Path rates = city.resolve("rates");
        writeSkills(rates);
        writeWages(rates);
    }

    private void writeSkills(Path rates) {
        Figures figures = new Figures("sector,skill,share");
        for (Row sector : sectors) {
            for (String skill : SKILLS) figures.add(sector.text("sector"), skill, sector.number(skill));
        }
        figures.write(rates.resolve("job_skills.csv"));
    }

    private void writeWages(Path rates) {
        double level = LOCAL * WEEKS_A_YEAR * Arrays.stream(WEEKLY).sum() / QUARTERS;
        double paid = 0;
        double all = 0;
        for (int sector = 0; sector < sectors.size(); sector++) {
            for (int[] ofZone : jobs) {
                paid += ofZone[sector] * sectors.get(sector).number("pay");
                all += ofZone[sector];
            }
        }
        Figures figures = new Figures("sector,skill,wage");
        for (Row sector : sectors) {
            double usual = 0;
            for (int skill = 0; skill < SKILLS.length; skill++) {
                usual += sector.number(SKILLS[skill]) * SKILL_PAY[skill];
            }
            for (int skill = 0; skill < SKILLS.length; skill++) {
                double wage = level * sector.number("pay") / (paid / all) * SKILL_PAY[skill] / usual;
                figures.add(sector.text("sector"), SKILLS[skill], (double) Math.round(wage));
            }
        }
        figures.write(rates.resolve("wages.csv"));
    }
}
