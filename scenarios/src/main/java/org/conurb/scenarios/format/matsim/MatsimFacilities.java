package org.conurb.scenarios.format.matsim;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conurb.scenarios.format.FileProblems;
import org.conurb.scenarios.format.xml.XmlFile;
import org.conurb.scenarios.problem.Problems;

/** Where MATSim's facilities lie ({@code facilities.xml}, plain or compressed), for plans that name only them. */
public final class MatsimFacilities {

    private static final String WHAT = "MATSim facilities (XML)";

    private final Map<String, Place> places;

    /** A facility: its link, or null; its coordinates in metres, or NaN. */
    record Place(String link, double x, double y) {}

    private MatsimFacilities(Map<String, Place> places) {
        this.places = places;
    }

    /** No facilities. */
    public static MatsimFacilities none() {
        return new MatsimFacilities(Map.of());
    }

    /**
     * Reads facilities.
     *
     * @throws org.conurb.scenarios.problem.InputException if the file cannot be used
     */
    public static MatsimFacilities read(Path file) {
        Map<String, Place> places = new HashMap<>();
        Problems problems = new Problems();
        FileProblems fileProblems = new FileProblems(file, problems);
        try (XmlFile xml = XmlFile.open(file, WHAT)) {
            xml.root(List.of("facilities"));
            for (XmlFile.Event event = xml.next(); event != XmlFile.Event.DONE; event = xml.next()) {
                if (event == XmlFile.Event.BEGIN && xml.name().equals("facility")) add(xml, places, fileProblems);
            }
        }
        fileProblems.close();
        problems.throwIfAny();
        return new MatsimFacilities(places);
    }

    private static void add(XmlFile xml, Map<String, Place> places, FileProblems problems) {
        String id = xml.attribute("id");
        double x = Numbers.of(xml.attribute("x"));
        double y = Numbers.of(xml.attribute("y"));
        String link = xml.attribute("linkId");
        if (id == null || id.isEmpty()) {
            problems.add(xml.line(), "facility.id", "nothing", "a name", "");
        } else if (link == null && !(Numbers.isCoordinate(x) && Numbers.isCoordinate(y))) {
            problems.add(xml.line(), "facility.x", "no place", "coordinates in metres or a link", "");
        } else if (places.putIfAbsent(id, new Place(link, x, y)) != null) {
            problems.add(xml.line(), "facility.id", "'" + id + "' again", "a name that no other facility has", "");
        }
    }

    /** How many there are. */
    public int size() {
        return places.size();
    }

    /** The facility of this name, or null. */
    Place find(String id) {
        return places.get(id);
    }
}
