package org.conurb.engine.trips;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.access.SkimSet;
import org.conurb.engine.choice.AlternativeSampler;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Gateways;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.TravelMode;

/**
 * By which gateway those who work outside the city leave it: in proportion to how many leave there in all, and falling
 * with the way to the gateway, so that people mostly work on their own side of the city. A lot of one's own decides, which
 * lasts. Immutable.
 */
final class OutsideWays {

    /** Fall of the chance to use a gateway with each minute of the way to it; assumed. */
    private static final double PER_MINUTE = 0.06;

    /** Speed beyond the gateways by car and by public transport, km/h; assumed, as on trunk roads and railways. */
    private static final double CAR_SPEED = 60;

    private static final double TRANSIT_SPEED = 45;
    private static final double MINUTES_PER_HOUR = 60;

    /** Mean way beyond the edge of a city without known gateways, kilometres; assumed. */
    private static final double USUAL_KILOMETRES = 12;

    private final Gateways gateways;
    private final AlternativeSampler sampler;
    private final YearDraws luck;

    OutsideWays(City city, SkimSet skims, long seed) {
        gateways = city.gateways() == null || city.gateways().count() == 0 ? null : city.gateways();
        luck = Draws.of(seed, "way out of the city").in(0);
        if (gateways == null) {
            sampler = null;
            return;
        }
        int zones = city.zones().count();
        double[] weights = new double[zones * gateways.count()];
        for (int home = 0; home < zones; home++) {
            for (int way = 0; way < gateways.count(); way++) {
                double minutes = skims.minutes(TravelMode.CAR_DRIVER, Period.OFF_PEAK, home, gateways.zones()[way]);
                weights[home * gateways.count() + way] = gateways.shareOut()[way] * Math.exp(-PER_MINUTE * minutes);
            }
        }
        sampler = AlternativeSampler.summing(gateways.count(), weights);
    }

    /** The gateway of a person; NONE if none is known. */
    int of(long person, int home) {
        return gateways == null || !sampler.hasAny(home) ? NONE : sampler.draw(home, luck.uniform(person));
    }

    /** Where a gateway lies; without one, at home. */
    DaySheet.Beyond place(int gateway, int home) {
        if (gateway == NONE) return new DaySheet.Beyond(home, NONE, NONE);
        return new DaySheet.Beyond(
                gateways.zones()[gateway], gateways.linksOut()[gateway], gateways.linksIn()[gateway]);
    }

    /** Kilometres beyond a gateway, one way. */
    double kilometres(int gateway) {
        return gateway == NONE ? USUAL_KILOMETRES : gateways.kilometresBeyond()[gateway];
    }

    /** Minutes beyond it by a mode. */
    double minutes(int gateway, TravelMode mode) {
        double speed = mode == TravelMode.PUBLIC_TRANSPORT ? TRANSIT_SPEED : CAR_SPEED;
        return kilometres(gateway) / speed * MINUTES_PER_HOUR;
    }
}
