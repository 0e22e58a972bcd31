package org.conurb.engine.access;

import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.TravelMode;

/** Joins times by car, by public transport and of active travel to one set of skims. */
public final class SkimBuilder {

    private static final double MINUTES_PER_HOUR = 60;

    private SkimBuilder() {}

    /**
     * Skims of all modes.
     *
     * @param kilometres [from][to] by road
     * @param car [period][from][to] minutes by car from door to door; kept
     * @param transit times of public transport
     * @param speeds on foot and by bicycle
     */
    public static SkimSet of(int zones, float[] kilometres, float[][] car, TransitTimes transit, ActiveSpeeds speeds) {
        float[][] minutes = new float[TravelMode.COUNT * Period.COUNT][];
        float[] walk = atSpeed(kilometres, speeds.walk());
        float[] cycle = atSpeed(kilometres, speeds.cycle());
        for (Period period : Period.values()) {
            float[] driven = car[period.ordinal()];
            float[] ridden = new float[zones * zones];
            for (int cell = 0; cell < ridden.length; cell++) {
                ridden[cell] = transit.minutes(period, cell / zones, cell % zones);
            }
            minutes[at(TravelMode.CAR_DRIVER, period)] = driven;
            minutes[at(TravelMode.CAR_PASSENGER, period)] = driven;
            minutes[at(TravelMode.PUBLIC_TRANSPORT, period)] = ridden;
            minutes[at(TravelMode.CYCLE, period)] = cycle;
            minutes[at(TravelMode.WALK, period)] = walk;
        }
        return new SkimSet(zones, kilometres, minutes);
    }

    private static int at(TravelMode mode, Period period) {
        return mode.ordinal() * Period.COUNT + period.ordinal();
    }

    private static float[] atSpeed(float[] kilometres, double speed) {
        float[] minutes = new float[kilometres.length];
        for (int cell = 0; cell < minutes.length; cell++) {
            minutes[cell] = (float) (kilometres[cell] / speed * MINUTES_PER_HOUR);
        }
        return minutes;
    }
}
