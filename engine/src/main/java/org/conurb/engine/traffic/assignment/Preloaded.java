package org.conurb.engine.traffic.assignment;

/**
 * Travel times of links that carry a fixed flow besides the one that is assigned.
 *
 * @param delay of the whole flow
 * @param fixed [link] the fixed flow, at least 0
 */
public record Preloaded(VolumeDelay delay, double[] fixed) implements VolumeDelay {

    @Override
    public double time(int link, double flow) {
        return delay.time(link, flow + fixed[link]);
    }

    @Override
    public double slope(int link, double flow) {
        return delay.slope(link, flow + fixed[link]);
    }

    @Override
    public double integral(int link, double flow) {
        return delay.integral(link, flow + fixed[link]) - delay.integral(link, fixed[link]);
    }

    @Override
    public void evaluate(int link, double flow, double[] time, double[] slope) {
        delay.evaluate(link, flow + fixed[link], time, slope);
    }
}
