package org.conurb.viz.console;

import java.awt.Color;
import java.util.Arrays;

/** Classes of a figure, each with its colour; grey where the figure is not known. Immutable. */
final class ColourScale {

    static final Color UNKNOWN = new Color(190, 190, 190);

    /** Viridis (Smith and van der Walt 2015), seven of its colours, from few to many: dark stands out on a light ground. */
    private static final int[] VIRIDIS = {0xFDE725, 0x90D743, 0x35B779, 0x21918C, 0x31688E, 0x443983, 0x440154};

    /** PuOr of ColorBrewer (Brewer and Harrower), marked there as safe for the colour-blind. */
    private static final int[] PURPLE_ORANGE = {0xB35806, 0xF1A340, 0xFEE0B6, 0xF7F7F7, 0xD8DAEB, 0x998EC3, 0x542788};

    /** RdYlBu of ColorBrewer, marked there as safe for the colour-blind: red is slow, blue is free. */
    private static final int[] RED_BLUE = {0xA50026, 0xDE3F2E, 0xF7854E, 0xE0A050, 0x8CB9DA, 0x7192BE, 0x5A7FA8};

    /** Shares of the free speed between classes of speed; the same as on the page. */
    private static final double[] SPEEDS = {0.25, 0.4, 0.55, 0.7, 0.85, 0.95};

    /** Vehicles a day between classes of flow. */
    private static final double[] FLOWS = {100, 1000, 3000, 10_000, 20_000, 40_000};

    /** Of a figure that goes both ways, this share of the places lies within its outermost limits. */
    private static final double INNER = 0.9;

    private final double[] limits; // rising
    private final Color[] colours; // one more

    private ColourScale(double[] limits, int[] colours) {
        this.limits = limits;
        this.colours = Arrays.stream(colours).mapToObj(Color::new).toArray(Color[]::new);
    }

    /** Speeds as shares of the free speed. */
    static ColourScale ofSpeeds() {
        return new ColourScale(SPEEDS, RED_BLUE);
    }

    /** Vehicles a day. */
    static ColourScale ofFlows() {
        return new ColourScale(FLOWS, VIRIDIS);
    }

    /** Classes that hold equal numbers of these values. */
    static ColourScale equalNumbers(float[] values) {
        float[] known = known(values);
        double[] limits = new double[VIRIDIS.length - 1];
        for (int limit = 0; limit < limits.length && known.length > 0; limit++) {
            limits[limit] = known[(limit + 1) * known.length / VIRIDIS.length];
        }
        return new ColourScale(limits, VIRIDIS);
    }

    /** Classes of equal width around nought, wide enough for most of these values. */
    static ColourScale aroundNought(float[] values) {
        float[] sizes = known(values);
        for (int place = 0; place < sizes.length; place++) sizes[place] = Math.abs(sizes[place]);
        Arrays.sort(sizes);
        double most = sizes.length == 0 ? 0 : sizes[(int) (INNER * (sizes.length - 1))];
        if (most == 0) most = 1; // in the base year nothing has changed
        double[] limits = new double[PURPLE_ORANGE.length - 1];
        for (int limit = 0; limit < limits.length; limit++) {
            limits[limit] = most * (2.0 * limit / (limits.length - 1) - 1);
        }
        return new ColourScale(limits, PURPLE_ORANGE);
    }

    private static float[] known(float[] values) {
        float[] known = new float[values.length];
        int count = 0;
        for (float value : values) if (!Float.isNaN(value)) known[count++] = value;
        known = Arrays.copyOf(known, count);
        Arrays.sort(known);
        return known;
    }

    int classes() {
        return colours.length;
    }

    /** The class of a value; -1 if it is not known. */
    int classOf(double value) {
        if (Double.isNaN(value)) return -1;
        int found = 0;
        while (found < limits.length && value >= limits[found]) found++;
        return found;
    }

    /** The colour of a class; of none too. */
    Color colour(int number) {
        return number < 0 ? UNKNOWN : colours[number];
    }

    /** Where the class begins; negative infinity for the first. */
    double from(int number) {
        return number == 0 ? Double.NEGATIVE_INFINITY : limits[number - 1];
    }
}
