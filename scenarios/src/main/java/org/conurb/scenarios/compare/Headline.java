package org.conurb.scenarios.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.conurb.engine.indicators.Indicators;
import org.conurb.scenarios.report.CityTexts;
import org.conurb.scenarios.report.Numbers;
import org.conurb.scenarios.results.RunTable;

/**
 * A figure of the whole city that planners look at first, and how it is shown.
 *
 * @param indicator its name among the indicators
 * @param group its sub-group, empty for all
 * @param title what it is called
 * @param unit what it is counted in
 * @param factor from the indicator to the figure shown
 * @param decimals decimals of the figure shown
 */
public record Headline(String indicator, String group, String title, String unit, double factor, int decimals) {

    private static final double PERCENT = 100;
    private static final String MONEY = "¤"; // stands for the city's currency

    private static final List<Headline> LIST = List.of(
            count("population", "Residents", "persons"),
            count("households", "Households", "households"),
            new Headline("median_age", "", "Median age", "years", 1, 2),
            count("employed", "Residents who work", "persons"),
            share("unemployment_rate", "", "Unemployed"),
            count("jobs", "Jobs", "jobs"),
            count("median_earnings", "Median earnings", MONEY + " a year"),
            count("median_household_income", "Median household income", MONEY + " a year"),
            share("low_income_share", "", "Residents on a low income"),
            count("dwellings", "Dwellings", "homes"),
            count("median_price", "Median price of a home", MONEY),
            count("median_rent", "Median rent", MONEY + " a year"),
            new Headline("affordability_ratio", "", "Price over earnings", "times", 1, 2),
            share("overcrowding_rate", "", "Overcrowded households"),
            count("concealed_households", "Concealed households", "households"),
            count("homeless_households", "Homeless households", "households"),
            new Headline("median_commute", "", "Median way to work", "minutes", 1, 2),
            new Headline("mode_share", "car_driver", "Trips driving a car", "%", 1, 2),
            new Headline("mode_share", "public_transport", "Trips by public transport", "%", 1, 2),
            count("hours_lost", "Hours lost in traffic", "a weekday"),
            count("co2_emitted", "CO₂ of traffic", "tonnes a year"),
            count("gross_value_added_per_head", "Output per head", MONEY + " a year"));

    private static Headline count(String indicator, String title, String unit) {
        return new Headline(indicator, "", title, unit, 1, 0);
    }

    private static Headline share(String indicator, String group, String title) {
        return new Headline(indicator, group, title, "%", PERCENT, 2);
    }

    /** With the currency of the city in its unit. */
    private Headline in(Comparison comparison) {
        CityTexts city = comparison.base().city();
        String currency = city == null || city.currency().isEmpty() ? "money" : city.currency();
        return new Headline(indicator, group, title, unit.replace(MONEY, currency), factor, decimals);
    }

    /** Whether it is a percentage, whose difference is one of points. */
    boolean isPercentage() {
        return unit.equals("%");
    }

    /** The figure as it is shown. */
    public String words(double value) {
        return Numbers.decimal(factor * value, decimals);
    }

    /** A difference as it is shown, with its sign. */
    public String change(double value) {
        String words = words(value);
        return value > 0 && words.matches(".*[1-9].*") ? "+" + words : words;
    }

    /** An interval as it is shown. */
    public String interval(Interval interval) {
        if (Double.isNaN(interval.lower())) return Numbers.NONE;
        return change(interval.lower()) + " to " + change(interval.upper());
    }

    /**
     * A headline with its line.
     *
     * @param headline how it is shown
     * @param line the difference in the last year that has the figure
     */
    public record Shown(Headline headline, Line line) {}

    /** The headlines of a comparison: those that its runs have, in the last year that has them. */
    public static List<Shown> of(Comparison comparison) {
        List<Shown> shown = new ArrayList<>();
        for (Headline headline : LIST) {
            Line line =
                    comparison.findLast(RunTable.INDICATORS, headline.indicator(), Indicators.ALL, headline.group());
            if (line != null) shown.add(new Shown(headline.in(comparison), line));
        }
        return shown;
    }

    /** The headlines whose difference is surest and largest first; those that are the same or cannot be told last. */
    public static List<Shown> surest(Comparison comparison) {
        List<Shown> shown = new ArrayList<>(of(comparison));
        shown.sort(Comparator.comparing((Shown each) -> each.line().difference().certainty())
                .thenComparing(each -> -Math.abs(each.line().difference().relative())));
        return shown;
    }
}
