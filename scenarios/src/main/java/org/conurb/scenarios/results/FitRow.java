package org.conurb.scenarios.results;

/**
 * How well the synthetic residents and households of one place fit one margin.
 *
 * <p>Measures after Lovelace and Dumont (2016), "Spatial Microsimulation with R", chapter 8.
 *
 * @param place code of the zone or area
 * @param margin {@code age_sex}, {@code household_type} or {@code household_size}
 * @param total wanted residents or households
 * @param absoluteError total absolute error: the sum over cells of the difference between made and wanted
 * @param standardisedError absolute error divided by the total; 0 if both are
 * @param srmse root of the mean squared difference, divided by the mean cell
 */
public record FitRow(
        String place, String margin, long total, long absoluteError, double standardisedError, double srmse) {

    /** The fit of what was made to what was wanted, cell by cell. */
    public static FitRow of(String place, String margin, long[] wanted, long[] made) {
        long total = 0;
        long error = 0;
        double squares = 0;
        for (int cell = 0; cell < wanted.length; cell++) {
            long difference = Math.abs(wanted[cell] - made[cell]);
            total += wanted[cell];
            error += difference;
            squares += (double) difference * difference;
        }
        double standardised = total == 0 ? 0 : (double) error / total;
        double srmse = total == 0 ? 0 : Math.sqrt(squares / wanted.length) / ((double) total / wanted.length);
        return new FitRow(place, margin, total, error, standardised, srmse);
    }
}
