package org.conurb.scenarios.format.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.conurb.engine.network.Mode;

/**
 * The words that files use for modes of travel, and the modes they stand for.
 *
 * <p>Public transport without a vehicle ({@code pt}, {@code transit}) is a bus where motor vehicles run and rail
 * elsewhere.
 */
public final class ModeWords {

    private static final int CAR = Mode.CAR.bit();
    private static final int TRUCK = Mode.TRUCK.bit();
    private static final int BUS = Mode.BUS.bit();
    private static final int RAIL = Mode.RAIL.bit();
    private static final int BICYCLE = Mode.BICYCLE.bit();
    private static final int WALK = Mode.WALK.bit();
    private static final int ALL = Mode.ROAD | BICYCLE | WALK;

    /** Words of MATSim's scenarios and of GMNS's examples, in small letters. */
    private static final Map<String, Integer> MODES_OF = Map.ofEntries(
            Map.entry("car", CAR),
            Map.entry("auto", CAR),
            Map.entry("automobile", CAR),
            Map.entry("ride", CAR),
            Map.entry("taxi", CAR),
            Map.entry("drt", CAR),
            Map.entry("hov", CAR),
            Map.entry("sov", CAR),
            Map.entry("truck", TRUCK),
            Map.entry("freight", TRUCK),
            Map.entry("hgv", TRUCK),
            Map.entry("lorry", TRUCK),
            Map.entry("bus", BUS),
            Map.entry("coach", BUS),
            Map.entry("bicycle", BICYCLE),
            Map.entry("bike", BICYCLE),
            Map.entry("cycle", BICYCLE),
            Map.entry("walk", WALK),
            Map.entry("foot", WALK),
            Map.entry("ped", WALK),
            Map.entry("pedestrian", WALK),
            Map.entry("transit_walk", WALK),
            Map.entry("rail", RAIL),
            Map.entry("train", RAIL),
            Map.entry("tram", RAIL),
            Map.entry("subway", RAIL),
            Map.entry("metro", RAIL),
            Map.entry("light_rail", RAIL),
            Map.entry("none", 0),
            Map.entry("all", ALL));

    private static final List<String> ANY_TRANSIT = List.of("pt", "transit");

    private ModeWords() {}

    /**
     * The modes of a list of words, separated by commas, semicolons or blanks.
     *
     * @param unknown told of every word that stands for no mode
     * @return a bit mask of {@link Mode}s
     */
    public static int modes(String words, Consumer<String> unknown) {
        int modes = 0;
        boolean anyTransit = false;
        for (String word : words.toLowerCase(Locale.ROOT).split("[,;\\s]+")) {
            if (word.isEmpty()) continue;
            Integer known = MODES_OF.get(word);
            if (known != null) modes |= known;
            else if (ANY_TRANSIT.contains(word)) anyTransit = true;
            else unknown.accept(word);
        }
        if (!anyTransit) return modes;
        return modes | ((modes & Mode.ROAD) != 0 ? BUS : RAIL);
    }

    /** The words of {@link Mode#word()} for the modes of a mask, separated by commas; {@code none} for none. */
    public static String text(int modes) {
        if (modes == 0) return "none";
        List<String> words = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            if (mode.isIn(modes)) words.add(mode.word());
        }
        return String.join(",", words);
    }
}
