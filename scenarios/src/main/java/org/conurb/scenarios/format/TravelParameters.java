package org.conurb.scenarios.format;

import org.conurb.engine.access.ActiveSpeeds;
import org.conurb.engine.access.ZonalTransit;
import org.conurb.engine.travel.Calendar;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.trips.TravelSettings;

/** Maps a city's parameters of travel onto the settings of the processes they tune. */
final class TravelParameters {

    private final Parameters parameters;

    private TravelParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The settings of a city whose parameters hold them. */
    static TravelSettings settings(Parameters parameters) {
        TravelParameters from = new TravelParameters(parameters);
        return new TravelSettings(
                from.money(), from.modes(), from.habits(), from.cars(), from.transit(), from.speeds(), from.calendar());
    }

    private TravelSettings.Money money() {
        return new TravelSettings.Money(
                parameters.get("money.workValue"),
                parameters.get("money.businessValue"),
                parameters.get("money.otherValue"),
                parameters.get("money.fuelPerKm"),
                parameters.get("money.fare"),
                parameters.get("money.farePerKm"),
                parameters.get("money.concession"),
                parameters.get("money.parking"),
                parameters.get("money.parkingDensity"));
    }

    private TravelSettings.Modes modes() {
        return new TravelSettings.Modes(
                parameters.get("mode.workCar"),
                parameters.get("mode.workTransit"),
                parameters.get("mode.businessCar"),
                parameters.get("mode.businessTransit"),
                parameters.get("mode.otherCar"),
                parameters.get("mode.otherTransit"),
                parameters.get("mode.leisureCar"),
                parameters.get("mode.active"),
                parameters.get("mode.workScale"),
                parameters.get("mode.businessScale"),
                parameters.get("mode.otherScale"),
                parameters.get("mode.nest"),
                parameters.get("mode.sharedCar"),
                parameters.get("mode.carless"),
                parameters.get("mode.transitWeight"));
    }

    private TravelSettings.Habits habits() {
        return new TravelSettings.Habits(
                parameters.get("habit.partTimeMen"),
                parameters.get("habit.partTimeWomen"),
                parameters.get("habit.escorted"),
                parameters.get("habit.escortedOlder"),
                parameters.get("habit.stopAfterWork"),
                parameters.get("habit.stopElsewhere"),
                parameters.get("habit.businessAtWork"),
                parameters.get("habit.withCar"),
                parameters.get("habit.withoutCar"),
                parameters.get("habit.memory"));
    }

    private TravelSettings.Cars cars() {
        return new TravelSettings.Cars(
                parameters.get("cars.income"),
                parameters.get("cars.driver"),
                parameters.get("cars.child"),
                parameters.get("cars.access"));
    }

    private ZonalTransit.Rule transit() {
        return new ZonalTransit.Rule(
                parameters.get("transit.busSpeed"),
                parameters.get("transit.fastSpeed"),
                parameters.get("transit.halfway"),
                parameters.get("transit.accessWalk"),
                parameters.get("transit.waiting"),
                parameters.get("transit.sparse"),
                parameters.get("transit.offPeak"));
    }

    private ActiveSpeeds speeds() {
        return new ActiveSpeeds(
                parameters.get("speed.walk"), parameters.get("speed.cycle"), parameters.get("speed.parked"));
    }

    private Calendar calendar() {
        double[] averageDay = new double[Purpose.COUNT];
        averageDay[Purpose.HOME.ordinal()] = 1;
        averageDay[Purpose.WORK.ordinal()] = parameters.get("calendar.work");
        averageDay[Purpose.BUSINESS.ordinal()] = parameters.get("calendar.business");
        averageDay[Purpose.ESCORT.ordinal()] = parameters.get("calendar.escort");
        averageDay[Purpose.SHOPPING.ordinal()] = parameters.get("calendar.shopping");
        averageDay[Purpose.PERSONAL_BUSINESS.ordinal()] = parameters.get("calendar.personalBusiness");
        averageDay[Purpose.LEISURE.ordinal()] = parameters.get("calendar.leisure");
        averageDay[Purpose.VISITING.ordinal()] = parameters.get("calendar.visiting");
        return new Calendar(
                parameters.get("calendar.termWeekdays"),
                parameters.get("calendar.holidayWeekdays"),
                parameters.get("calendar.weekendDays"),
                parameters.get("calendar.holidayTraffic"),
                parameters.get("calendar.weekendTraffic"),
                averageDay);
    }
}
