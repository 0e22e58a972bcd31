package org.conurb.scenarios.format.matsim;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MATSim's own short names of coordinate systems, as EPSG codes. */
final class MatsimCrs {

    private static final Map<String, String> EPSG_OF = Map.of(
            "WGS84", "EPSG:4326",
            "GK4", "EPSG:31468",
            "DHDN_GK4", "EPSG:31468",
            "CH1903_LV03", "EPSG:21781",
            "CH1903_LV03_Plus", "EPSG:2056");

    private static final Pattern UTM = Pattern.compile("WGS84_UTM(\\d{1,2})([NS])");
    private static final int FIRST_NORTHERN = 32600;
    private static final int FIRST_SOUTHERN = 32700;

    /** The made-up country of tests without a place on the earth. */
    private static final String NOWHERE = "Atlantis";

    private MatsimCrs() {}

    /** The EPSG code of a name that is known, empty for no system at all, and any other name as it is. */
    static String named(String name) {
        if (name.equals("null") || name.equals(NOWHERE)) return "";
        Matcher utm = UTM.matcher(name);
        if (utm.matches()) {
            int first = utm.group(2).equals("N") ? FIRST_NORTHERN : FIRST_SOUTHERN;
            return "EPSG:" + (first + Integer.parseInt(utm.group(1)));
        }
        if (name.toUpperCase(Locale.ROOT).startsWith("EPSG:")) return name.toUpperCase(Locale.ROOT);
        return EPSG_OF.getOrDefault(name, name);
    }
}
