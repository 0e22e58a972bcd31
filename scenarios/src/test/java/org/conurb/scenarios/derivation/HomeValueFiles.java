package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import java.util.List;
import org.conurb.scenarios.derivation.CsvFile.Row;

/** What homes cost: prices by type from each borough's median, rents by bedrooms from a pattern that follows prices. */
final class HomeValueFiles {

    private static final int OWNED = 0;
    private static final String RENT_OF = "E08000003"; // the borough whose private rents are read off a publication
    private static final double RENT_FOLLOWS_PRICE = 0.5; // assumed elasticity between boroughs
    private static final int MONTHS = 12;
    private static final int WEEKS = 52;
    private static final double RENT_STEP = 10; // pounds
    private static final double PRICE_STEP = 100; // pounds

    private HomeValueFiles() {}

    static void write(Published published, DwellingFiles dwellings, Path city) {
        double[] median = Facts.byArea(published, "homes_2011.csv", "median_price");
        prices(median, dwellings).write(city.resolve("prices.csv"));
        rents(published, median).write(city.resolve("rents.csv"));
    }

    /** Prices of types in fixed proportion; the mean over owned homes is the median price paid. */
    private static Figures prices(double[] median, DwellingFiles dwellings) {
        List<Row> types = Facts.read("home_kinds.csv");
        Figures figures = new Figures("area,type,price");
        for (int area = 0; area < median.length; area++) {
            double mean = 0;
            for (int type = 0; type < DwellingFiles.TYPES.length; type++) {
                for (double share : dwellings.kinds[area][OWNED][type])
                    mean += share * types.get(type).number("price");
            }
            for (int type = 0; type < DwellingFiles.TYPES.length; type++) {
                double price = median[area] * types.get(type).number("price") / mean;
                figures.add(Published.CODES[area], DwellingFiles.TYPES[type], rounded(price, PRICE_STEP));
            }
        }
        return figures;
    }

    private static Figures rents(Published published, double[] median) {
        List<Row> sizes = Facts.read("rents.csv");
        double known = median[published.area(RENT_OF)];
        Figures figures = new Figures("area,tenure,bedrooms,rent");
        for (int area = 0; area < median.length; area++) {
            double local = StrictMath.pow(median[area] / known, RENT_FOLLOWS_PRICE);
            for (Row size : sizes) {
                double rent = size.number("private_month") * MONTHS * local;
                figures.add(Published.CODES[area], "private_rent", size.text("bedrooms"), rounded(rent, RENT_STEP));
            }
            for (Row size : sizes) {
                double rent = size.number("social_week") * WEEKS;
                figures.add(Published.CODES[area], "social_rent", size.text("bedrooms"), rounded(rent, RENT_STEP));
            }
        }
        return figures;
    }

    private static double rounded(double value, double step) {
        return Math.round(value / step) * step;
    }
}
