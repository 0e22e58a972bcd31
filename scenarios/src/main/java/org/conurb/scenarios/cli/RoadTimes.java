package org.conurb.scenarios.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.routing.Weights;
import org.conurb.scenarios.routing.LinkTimes;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the options {@code --at} and {@code --times} mean. */
final class RoadTimes {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);

    private RoadTimes() {}

    /** The time of day that {@code --at} names, or null if it was not given. */
    static LocalTime clock(String at, CommandSpec spec) {
        if (at == null) return null;
        try {
            return LocalTime.parse(at, CLOCK);
        } catch (DateTimeException wrong) {
            throw new ParameterException(
                    spec.commandLine(), "--at is '" + at + "'; it should be a time of day such as 08:00");
        }
    }

    /** [link] weights at the time of day, or on empty roads if there is no file of times. */
    static int[] weights(RoadNetwork network, Path times, LocalTime clock, CommandSpec spec) {
        if (times == null) return Weights.onEmptyRoads(network, Mode.CAR);
        if (clock == null) throw new ParameterException(spec.commandLine(), "--times needs --at, the time of day");
        return LinkTimes.at(clock.toSecondOfDay(), times, network);
    }
}
