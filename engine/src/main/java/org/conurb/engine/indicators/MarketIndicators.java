package org.conurb.engine.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.conurb.engine.city.City;
import org.conurb.engine.city.HousingLedger;
import org.conurb.engine.city.HousingLedger.Entry;
import org.conurb.engine.city.HousingLedger.Remark;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Qualification;

/**
 * The figures of work and homes of a year by area and for the city as a whole. Indices and what nearness adds to output
 * count against the base year, which is measured once from the base year's city.
 */
public final class MarketIndicators {

    private static final double HUNDRED = 100;
    private static final int FIFTHS = 5;
    private static final double PER_CENT_OF_MEDIAN = 0.6; // threshold of poverty at risk, Eurostat
    private static final String[] GROUP_NAMES = groupNames();
    private static final int AGE_GROUPS = LabourCensus.AGES.length;
    private static final int WORKING_AGE_GROUPS = AGE_GROUPS - 1; // 16 to 64

    private final City city;
    private final Workers workers;
    private final Output baseOutput;
    private final double[] basePrice; // [area], the city last
    private final double[] baseRent;
    private LabourCensus labour;
    private HousingCensus housing;
    private double[][] added; // [zone][sector]

    /**
     * Indicators of this city.
     *
     * @param base the same city in its base year; may be the very one
     */
    public MarketIndicators(City city, City base, int baseYear, Workers workers) {
        this.city = city;
        this.workers = workers;
        this.baseOutput = Output.measure(base, workers);
        HousingCensus homes = HousingCensus.take(base, baseYear, workers);
        int areas = base.areas().count();
        basePrice = new double[areas + 1];
        baseRent = new double[areas + 1];
        for (int area = 0; area <= areas; area++) {
            int from = area == areas ? 0 : area;
            int to = area == areas ? areas : area + 1;
            basePrice[area] = homes.medianPrice(from, to);
            baseRent[area] = homes.medianRent(from, to);
        }
    }

    private static String[] groupNames() {
        List<String> names = new ArrayList<>(Arrays.asList(LabourCensus.AGE_NAMES));
        names.add("male");
        names.add("female");
        for (Qualification level : Qualification.values()) names.add("qualification_" + level.word());
        return names.toArray(String[]::new);
    }

    /** Takes the count of a year. */
    public void count(int year) {
        labour = LabourCensus.take(city, year, workers);
        housing = HousingCensus.take(city, year, workers);
        added = Output.measure(city, workers).grossValueAdded(city, baseOutput);
    }

    /** The figures of the year counted last. */
    public List<Indicator> of(Census census, boolean isBase) {
        List<Indicator> figures = new ArrayList<>();
        int areas = labour.areas();
        for (int area = 0; area < areas; area++)
            add(census, figures, city.areas().code(area), area, area + 1, isBase);
        add(census, figures, Indicators.ALL, 0, areas, isBase);
        return figures;
    }

    /** The equivalised incomes that divide the city's residents into fifths, rising, in the year counted last. */
    double[] incomeFifths() {
        long[] people = housing.equivalised(0, labour.areas());
        double[] fifths = new double[FIFTHS - 1];
        for (int fifth = 0; fifth < fifths.length; fifth++) {
            fifths[fifth] = LogBins.quantile(people, (fifth + 1.0) / FIFTHS);
        }
        return fifths;
    }

    /** Work and homes of a zone in the year counted last. */
    public ZoneFigures zone(int zone) {
        return new ZoneFigures(
                labour.employedOfZone(zone),
                labour.unemployedOfZone(zone),
                labour.jobsOfZone(zone),
                housing.dwellingsOfZone(zone),
                housing.vacantOfZone(zone),
                housing.meanPriceOfZone(zone),
                housing.meanRentOfZone(zone),
                Arrays.stream(added[zone]).sum());
    }

    /**
     * Work and homes of a zone.
     *
     * @param employed residents of 16 and over who work
     * @param unemployed residents of 16 and over who seek work
     * @param jobs jobs, vacant ones included
     * @param dwellings dwellings
     * @param vacantDwellings those without a household
     * @param meanPrice mean price, NaN without dwellings
     * @param meanRent mean rent of a year, NaN without dwellings
     * @param grossValueAdded output of a year of the work that is done here
     */
    public record ZoneFigures(
            long employed,
            long unemployed,
            long jobs,
            long dwellings,
            long vacantDwellings,
            double meanPrice,
            double meanRent,
            double grossValueAdded) {}

    private void add(Census census, List<Indicator> figures, String code, int from, int to, boolean isBase) {
        Figures into = new Figures(figures, census.year(), code);
        addActivity(into, from, to);
        addJobs(into, from, to);
        double earnings = labour.medianEarnings(from, to);
        into.add("median_earnings", "", earnings, "currency per year");
        into.add("median_commute", "", labour.medianMinutes(from, to), "minutes one way");
        addStock(into, from, to);
        addMarket(into, from, to, earnings);
        addIncomes(into, from, to);
        addOutput(into, census, from, to);
        if (!isBase) addHomeEvents(into, from, to);
    }

    private void addActivity(Figures into, int from, int to) {
        double[] people = new double[LabourCensus.GROUPS];
        double[] employed = new double[LabourCensus.GROUPS];
        double[] unemployed = new double[LabourCensus.GROUPS];
        for (int area = from; area < to; area++) {
            for (int group = 0; group < LabourCensus.GROUPS; group++) {
                people[group] += labour.people(area, group);
                employed[group] += labour.employed(area, group);
                unemployed[group] += labour.unemployed(area, group);
            }
        }
        double all = sum(people, AGE_GROUPS);
        double working = sum(employed, AGE_GROUPS);
        double seeking = sum(unemployed, AGE_GROUPS);
        into.add("employed", "", working, "persons");
        into.add("unemployed", "", seeking, "persons");
        into.add("unemployment_rate", "", seeking / (working + seeking), "share of the active of 16 and over");
        double ofWorkingAge = sum(people, WORKING_AGE_GROUPS);
        double rate = sum(employed, WORKING_AGE_GROUPS) / ofWorkingAge;
        into.add("employment_rate", "", rate, "share of persons of 16 to 64");
        double active = sum(employed, WORKING_AGE_GROUPS) + sum(unemployed, WORKING_AGE_GROUPS);
        into.add("participation_rate", "", active / ofWorkingAge, "share of persons of 16 to 64");
        into.add("participation_rate_16_over", "", (working + seeking) / all, "share of persons of 16 and over");
        for (int group = 0; group < LabourCensus.GROUPS; group++) {
            double share = unemployed[group] / (employed[group] + unemployed[group]);
            into.add("unemployment_rate", GROUP_NAMES[group], share, "share of the active of the group");
            into.add("employment_rate", GROUP_NAMES[group], employed[group] / people[group], "share of the group");
        }
    }

    private static double sum(double[] values, int count) {
        double sum = 0;
        for (int place = 0; place < count; place++) sum += values[place];
        return sum;
    }

    private void addJobs(Figures into, int from, int to) {
        double held = 0;
        double fromOutside = 0;
        double vacant = 0;
        double outside = 0;
        for (Sector sector : Sector.values()) {
            double ofSector = 0;
            for (int area = from; area < to; area++) {
                double here = labour.jobsOfResidents(area, sector.ordinal());
                double commuters = labour.jobsFromOutside(area, sector.ordinal());
                double open = labour.vacancies(area, sector.ordinal());
                ofSector += here + commuters + open;
                held += here + commuters;
                fromOutside += commuters;
                vacant += open;
            }
            if (ofSector > 0) into.add("jobs", "sector_" + sector.word(), ofSector, "jobs");
        }
        for (int area = from; area < to; area++) outside += labour.outside(area);
        into.add("jobs", "", held + vacant, "jobs");
        into.add("vacancies", "", vacant, "jobs");
        into.add("vacancy_rate_jobs", "", vacant / (held + vacant), "share of jobs");
        into.add("commuters_from_outside", "", fromOutside, "persons");
        into.add("commuters_to_outside", "", outside, "persons");
    }

    private void addStock(Figures into, int from, int to) {
        double all = 0;
        double vacant = 0;
        for (Tenure tenure : Tenure.values()) {
            double ofTenure = 0;
            double empty = 0;
            for (int area = from; area < to; area++) {
                for (DwellingType type : DwellingType.values()) ofTenure += housing.dwellings(area, type, tenure);
                empty += housing.vacant(area, tenure);
            }
            all += ofTenure;
            vacant += empty;
            into.add("dwellings", "tenure_" + tenure.word(), ofTenure, "dwellings");
            into.add("vacancy_rate_homes", "tenure_" + tenure.word(), empty / ofTenure, "share of dwellings");
        }
        for (DwellingType type : DwellingType.values()) {
            double ofType = 0;
            for (int area = from; area < to; area++) {
                for (Tenure tenure : Tenure.values()) ofType += housing.dwellings(area, type, tenure);
            }
            into.add("dwellings", "type_" + type.word(), ofType, "dwellings");
        }
        into.add("dwellings", "", all, "dwellings");
        into.add("vacancy_rate_homes", "", vacant / all, "share of dwellings");
        double taxBase = 0;
        for (int area = from; area < to; area++) taxBase += housing.taxBase(area);
        into.add("council_tax_base", "", taxBase, "band D dwellings");
    }

    private void addMarket(Figures into, int from, int to, double earnings) {
        int base = to - from == 1 ? from : basePrice.length - 1;
        double price = housing.medianPrice(from, to);
        double rent = housing.medianRent(from, to);
        into.add("median_price", "", price, "currency");
        into.add("median_rent", "", rent, "currency per year");
        into.add("price_index", "", HUNDRED * price / basePrice[base], "base year = 100");
        into.add("rent_index", "", HUNDRED * rent / baseRent[base], "base year = 100");
        into.add("affordability_ratio", "", price / earnings, "median price over median earnings");
        double housed = 0;
        double overcrowded = 0;
        double concealed = 0;
        double homeless = 0;
        for (int area = from; area < to; area++) {
            housed += housing.housed(area);
            overcrowded += housing.overcrowded(area);
            concealed += housing.concealed(area);
            homeless += housing.homeless(area);
        }
        into.add("overcrowded_households", "", overcrowded, "households");
        into.add("overcrowding_rate", "", overcrowded / housed, "share of households with a home");
        into.add("concealed_households", "", concealed, "households");
        into.add("homeless_households", "", homeless, "households");
    }

    private void addIncomes(Figures into, int from, int to) {
        long[] people = housing.equivalised(from, to);
        into.add("median_household_income", "", housing.medianIncome(from, to), "currency per year, gross");
        into.add("gini", "", LogBins.gini(people, 0), "coefficient of equivalised gross income");
        double threshold = PER_CENT_OF_MEDIAN * LogBins.median(housing.equivalised(0, labour.areas()), 0);
        double share = LogBins.shareBelow(people, 0, threshold);
        into.add("low_income_share", "", share, "share of persons below 60% of the city's median");
    }

    private void addOutput(Figures into, Census census, int from, int to) {
        double all = 0;
        double residents = 0;
        for (int area = from; area < to; area++) residents += census.population(area);
        for (Sector sector : Sector.values()) {
            double ofSector = 0;
            for (int zone = 0; zone < added.length; zone++) {
                int area = city.zones().area(zone);
                if (area >= from && area < to) ofSector += added[zone][sector.ordinal()];
            }
            all += ofSector;
            if (ofSector > 0) into.add("gross_value_added", "sector_" + sector.word(), ofSector, "currency per year");
        }
        into.add("gross_value_added", "", all, "currency per year");
        into.add("gross_value_added_per_head", "", all / residents, "currency per year and resident");
    }

    private void addHomeEvents(Figures into, int from, int to) {
        HousingLedger ledger = city.housingLedger();
        double built = 0;
        double demolished = 0;
        for (int zone = 0; zone < city.zones().count(); zone++) {
            int area = city.zones().area(zone);
            if (area < from || area >= to) continue;
            built += ledger.count(Entry.BUILT, zone);
            demolished += ledger.count(Entry.DEMOLISHED, zone);
        }
        into.add("completions", "", built, "dwellings per year");
        into.add("demolitions", "", demolished, "dwellings per year");
        for (Remark remark : Remark.values()) {
            if (remark == Remark.CONCEALED || remark == Remark.HOMELESS) continue;
            double count = 0;
            for (int area = from; area < to; area++) count += ledger.count(remark, area);
            into.add("homes_" + remark.name().toLowerCase(Locale.ROOT), "", count, "households or homes per year");
        }
    }

    /** Adds figures of one year and area; those without a value are left out. */
    private record Figures(List<Indicator> into, int year, String code) {
        void add(String name, String group, double value, String unit) {
            if (Double.isFinite(value)) into.add(new Indicator(year, code, name, group, value, unit));
        }
    }
}
