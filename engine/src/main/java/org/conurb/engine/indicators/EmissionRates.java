package org.conurb.engine.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a mean vehicle of a kind emits on a kilometre, by its mean speed: the mean of the curves of the fleet of a base year,
 * kept at whole km/h with straight lines between, and a change from year to year. Immutable.
 */
public final class EmissionRates {

    /** Kinds of vehicles that are told apart. */
    public enum Vehicle {
        /** A car. */
        CAR,
        /** A light goods vehicle. */
        VAN,
        /** A heavy goods vehicle. */
        LORRY;

        /** The word used in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A type of vehicle in the fleet.
     *
     * @param vehicle its kind
     * @param share of the kilometres that vehicles of the kind drive
     * @param curves [pollutant] what it emits
     */
    public record Type(Vehicle vehicle, double share, List<EmissionCurve> curves) {

        /** Keeps a copy of the curves. */
        public Type {
            curves = List.copyOf(curves);
        }
    }

    /** Speeds are kept up to this one, km/h; no curve goes farther. */
    private static final int FASTEST = 160;

    private static final int KINDS = Vehicle.values().length;

    private final int baseYear;
    private final double[] changes; // [pollutant] a year, as a share
    private final double[] grams; // [vehicle][pollutant][km/h]

    private EmissionRates(int baseYear, double[] changes, double[] grams) {
        this.baseYear = baseYear;
        this.changes = changes;
        this.grams = grams;
    }

    /**
     * Rates of a fleet.
     *
     * @param changes [pollutant] change from one year to the next, as a share; 0 for a fleet that stays as it is
     */
    public static EmissionRates of(int baseYear, double[] changes, List<Type> fleet) {
        double[] grams = new double[KINDS * Pollutant.COUNT * (FASTEST + 1)];
        for (Type type : fleet) {
            for (int pollutant = 0; pollutant < Pollutant.COUNT; pollutant++) {
                int first = first(type.vehicle().ordinal(), pollutant);
                EmissionCurve curve = type.curves().get(pollutant);
                for (int speed = 0; speed <= FASTEST; speed++) {
                    grams[first + speed] += type.share() * curve.gramsPerKm(speed);
                }
            }
        }
        return new EmissionRates(baseYear, Arrays.copyOf(changes, Pollutant.COUNT), grams);
    }

    private static int first(int vehicle, int pollutant) {
        return (vehicle * Pollutant.COUNT + pollutant) * (FASTEST + 1);
    }

    /** What rates of the base year are multiplied by in a year. */
    public double factor(Pollutant pollutant, int year) {
        return StrictMath.pow(1 + changes[pollutant.ordinal()], year - baseYear);
    }

    /** Grams that a vehicle of the base year emits on a kilometre at a mean speed in km/h. */
    public double gramsPerKm(Vehicle vehicle, Pollutant pollutant, double speed) {
        return at(first(vehicle.ordinal(), pollutant.ordinal()), speed);
    }

    private double at(int first, double speed) {
        double within = Math.max(0, Math.min(FASTEST, speed));
        int below = Math.min(FASTEST - 1, (int) within);
        double part = within - below;
        return (1 - part) * grams[first + below] + part * grams[first + below + 1];
    }

    /** Grams of a pollutant that vehicles emit on a kilometre, by the rates of the base year. */
    double grams(int pollutant, double cars, double vans, double lorries, double speed) {
        return cars * at(first(0, pollutant), speed)
                + vans * at(first(1, pollutant), speed)
                + lorries * at(first(2, pollutant), speed);
    }
}
