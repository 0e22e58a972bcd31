package org.conurb.engine.trips;

import java.util.Arrays;
import org.conurb.engine.access.SkimSet;
import org.conurb.engine.city.City;
import org.conurb.engine.travel.DriveCharges;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;

/**
 * What a trip takes, as minutes by car that would weigh as much: time, and money at what time is worth (generalised time,
 * TAG unit M2.1, section 2.4). Immutable.
 */
final class Costs {

    private static final double MINUTES_PER_HOUR = 60;

    /** A parking charge counts half for each direction. */
    private static final double PER_DIRECTION = 0.5;

    /** Part of the fuel that counts for someone who is driven; assumed. */
    private static final double PASSENGER_PART = 0.7;

    private final SkimSet skims;
    private final TravelSettings settings;
    private final double fuelPerKm;
    private final double fareFactor;
    private final double[] parking; // [zone] for a stay
    private final DriveCharges charges; // null if nothing is charged

    Costs(City city, SkimSet skims, TravelModel model, int year) {
        this.skims = skims;
        this.settings = model.settings();
        TravelAssumptions assumed = model.assumptions();
        TravelSettings.Money money = settings.money();
        fuelPerKm = money.fuelPerKm() * TravelAssumptions.at(assumed.fuelPrice(), year);
        fareFactor = TravelAssumptions.at(assumed.fares(), year);
        parking = parking(city, money, TravelAssumptions.at(assumed.parking(), year));
        for (TravelAssumptions.ParkingPrice other : assumed.inForce(TravelAssumptions.ParkingPrice.class, year)) {
            for (int zone : other.zones()) parking[zone] = parking[zone] * other.factor() + other.extra();
        }
        charges = city.driveCharges();
    }

    /** Parking rises with the logarithm of the density of jobs. */
    private static double[] parking(City city, TravelSettings.Money money, double factor) {
        double[] perArea = new double[city.zones().count()];
        double area = 0;
        for (int job = 0; job < city.jobs().rows(); job++) {
            if (city.jobs().isPresent(job)) perArea[city.jobs().zone(job)]++;
        }
        double jobs = Arrays.stream(perArea).sum();
        for (int zone = 0; zone < perArea.length; zone++) {
            double squareMetres = city.zones().zone(zone).shape().getArea();
            perArea[zone] /= squareMetres;
            area += squareMetres;
        }
        double threshold = money.parkingDensity() * jobs / area;
        double[] price = new double[perArea.length];
        for (int zone = 0; zone < price.length && threshold > 0; zone++) {
            price[zone] = factor * money.parking() * Math.max(0, Math.log(perArea[zone] / threshold));
        }
        return price;
    }

    /** The group of those who pay the same charges for driving, by the zone of their home. */
    int group(int home, boolean hasLowIncome) {
        return charges == null ? 0 : charges.group(home, hasLowIncome);
    }

    /** Whether a low income makes a difference to what driving costs. */
    boolean asksForIncome() {
        return charges != null && charges.asksForIncome();
    }

    /** Whether a group pays nothing on any road. */
    boolean isFree(int group) {
        return charges != null && charges.isFree(group);
    }

    /**
     * Generalised minutes of a trip by a mode.
     *
     * @param concession part of the fare that is paid
     * @param group what charges are paid for driving, see {@link #group}
     */
    double minutes(TravelMode mode, Purpose purpose, Period period, int from, int to, double concession, int group) {
        double minutes = withoutCharges(mode, purpose, period, from, to, concession);
        if (charges == null || mode != TravelMode.CAR_DRIVER) return minutes;
        return minutes + worth(purpose, charges.money(group, period, from, to));
    }

    /** The same where it is one direction of an outing, for each of which half of the charges of both counts. */
    double ofOuting(TravelMode mode, Purpose purpose, Period period, int from, int to, double concession, int group) {
        double minutes = withoutCharges(mode, purpose, period, from, to, concession);
        if (charges == null || mode != TravelMode.CAR_DRIVER) return minutes;
        double both = charges.money(group, period, from, to) + charges.money(group, period, to, from);
        return minutes + worth(purpose, PER_DIRECTION * both);
    }

    private double withoutCharges(
            TravelMode mode, Purpose purpose, Period period, int from, int to, double concession) {
        double minutes = skims.minutes(mode, period, from, to);
        return switch (mode) {
            case CAR_DRIVER -> minutes + worth(purpose, drivingMoney(from, to));
            case PUBLIC_TRANSPORT ->
                minutes * settings.modes().transitWeight()
                        + worth(purpose, fare(skims.kilometres(from, to)) * concession);
            case CAR_PASSENGER -> minutes + worth(purpose, PASSENGER_PART * fuel(skims.kilometres(from, to)));
            case CYCLE, WALK -> minutes;
        };
    }

    /** Minutes that money is worth to someone on a trip of this purpose. */
    double worth(Purpose purpose, double money) {
        return money / hourValue(purpose) * MINUTES_PER_HOUR;
    }

    private double hourValue(Purpose purpose) {
        return switch (purpose) {
            case WORK -> settings.money().workValue();
            case BUSINESS -> settings.money().businessValue();
            default -> settings.money().otherValue();
        };
    }

    double fuel(double kilometres) {
        return kilometres * fuelPerKm;
    }

    double fare(double kilometres) {
        return fareFactor * (settings.money().fare() + settings.money().farePerKm() * kilometres);
    }

    private double drivingMoney(int from, int to) {
        return fuel(skims.kilometres(from, to)) + PER_DIRECTION * parking[to];
    }

    /** Sensitivity of the choice of a destination, per generalised minute. */
    double sensitivity(TravelMode mode, Purpose purpose) {
        TravelSettings.Modes modes = settings.modes();
        return switch (mode) {
            case CYCLE, WALK -> modes.active();
            case PUBLIC_TRANSPORT ->
                switch (purpose) {
                    case WORK -> modes.workTransit();
                    case BUSINESS -> modes.businessTransit();
                    default -> modes.otherTransit();
                };
            case CAR_DRIVER, CAR_PASSENGER ->
                switch (purpose) {
                    case WORK -> modes.workCar();
                    case BUSINESS -> modes.businessCar();
                    case LEISURE, VISITING -> modes.leisureCar();
                    default -> modes.otherCar();
                };
        };
    }

    /** Scale of the choice of modes over that of destinations. */
    double scale(Purpose purpose) {
        return switch (purpose) {
            case WORK -> settings.modes().workScale();
            case BUSINESS -> settings.modes().businessScale();
            default -> settings.modes().otherScale();
        };
    }

    /** The period in which trips of a purpose are weighed against one another. */
    static Period usualPeriod(Purpose purpose) {
        return purpose == Purpose.LEISURE || purpose == Purpose.VISITING ? Period.OFF_PEAK : Period.INTER_PEAK;
    }
}
