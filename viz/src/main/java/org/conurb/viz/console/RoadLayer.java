package org.conurb.viz.console;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.viz.console.RoadPicture.Theme;
import org.locationtech.jts.geom.Envelope;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.portrayal.Portrayal;
import sim.portrayal.SimpleInspector;
import sim.portrayal.SimplePortrayal2D;
import sim.util.Bag;

/** Roads on the display: the JTS lines of their links, coloured by speed or flow once a day was simulated. */
final class RoadLayer extends FieldPortrayal2D {

    private static final Color QUIET = new Color(90, 90, 90, 160);
    private static final Color CHOSEN = new Color(220, 20, 60);
    private static final double REACH_PIXELS = 4;
    private static final float[] WIDTH_PIXELS = {3f, 2f, 1f}; // [rank of the road]
    private static final double KMH = 3.6;
    private static final int HUNDRED = 100;

    private final CityPicture picture;
    private Theme theme = Theme.SPEED;
    private int chosen = -1;

    /** A link that was clicked. */
    record Place(int link) {}

    RoadLayer(CityPicture picture) {
        this.picture = picture;
        field = picture;
    }

    void colourBy(Theme other) {
        theme = other;
    }

    Theme theme() {
        return theme;
    }

    @Override
    protected void hitOrDraw(Graphics2D graphics, DrawInfo2D info, Bag found) {
        if (picture.roads() == null) return;
        Placing placing = new Placing(picture.extent(), info);
        if (graphics == null) hit(placing, info, found);
        else draw(graphics, placing, placing.under(info.clip, WIDTH_PIXELS[0]));
    }

    private void hit(Placing placing, DrawInfo2D info, Bag found) {
        Envelope around = placing.under(info.clip, REACH_PIXELS);
        int link = picture.roads().nearest(around, placing.pixelsPerMetre());
        if (link >= 0) found.add(new LocationWrapper(new Place(link), around.centre(), this));
    }

    private void draw(Graphics2D graphics, Placing placing, Envelope seen) {
        RoadPicture roads = picture.roads();
        ColourScale scale = RoadPicture.scale(theme);
        Path2D.Float[][] paths = new Path2D.Float[WIDTH_PIXELS.length][scale.classes() + 1]; // [width][class + 1]
        for (int link : roads.links(seen)) {
            if (!roads.isDrawn(link, placing.pixelsPerMetre())) continue;
            int colour = scale.classOf(roads.value(theme, link)) + 1;
            Path2D.Float[] ofWidth = paths[width(roads.network().roadClass(link))];
            if (ofWidth[colour] == null) ofWidth[colour] = new Path2D.Float();
            addTo(ofWidth[colour], roads.network(), link, placing.toScreen());
        }
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int width = WIDTH_PIXELS.length - 1; width >= 0; width--) {
            graphics.setStroke(new BasicStroke(WIDTH_PIXELS[width]));
            for (int colour = scale.classes(); colour >= 0; colour--) {
                if (paths[width][colour] == null) continue;
                graphics.setColor(colour == 0 ? QUIET : scale.colour(colour - 1));
                graphics.draw(paths[width][colour]);
            }
        }
        if (chosen < 0 || chosen >= roads.network().links()) return;
        Path2D.Float path = new Path2D.Float();
        addTo(path, roads.network(), chosen, placing.toScreen());
        graphics.setColor(CHOSEN);
        graphics.setStroke(new BasicStroke(2 * WIDTH_PIXELS[0]));
        graphics.draw(path);
    }

    private static int width(RoadClass rank) {
        if (rank.compareTo(RoadClass.TRUNK_LINK) <= 0) return 0;
        return rank.compareTo(RoadClass.PRIMARY_LINK) <= 0 ? 1 : 2;
    }

    private static void addTo(Path2D.Float path, RoadNetwork network, int link, AffineTransform toScreen) {
        double[] place = new double[2];
        for (int point = 0; point < network.points(link); point++) {
            place[0] = network.pointX(link, point);
            place[1] = network.pointY(link, point);
            toScreen.transform(place, 0, place, 0, 1);
            if (point == 0) path.moveTo(place[0], place[1]);
            else path.lineTo(place[0], place[1]);
        }
    }

    @Override
    public boolean setSelected(LocationWrapper wrapper, boolean isSelected) {
        chosen = isSelected ? ((Place) wrapper.getObject()).link() : -1;
        return true;
    }

    @Override
    public Inspector getInspector(LocationWrapper wrapper, GUIState gui) {
        return new SimpleInspector(sheet(((Place) wrapper.getObject()).link()), gui, getName(wrapper));
    }

    /** All that is told of a link. */
    Sheet sheet(int link) {
        RoadNetwork network = picture.roads().network();
        String id = network.linkId(link);
        return new Sheet("link " + id)
                .words("Link", "Name of the link in the city's tables", id)
                .words("Street", "Name of the street", network.name(link))
                .words("Class", "Class of the road", network.roadClass(link).word())
                .figure("Length", "metres", () -> network.lengthMetres(link))
                .figure("Free speed", "km/h", () -> network.freeSpeed(link) * KMH)
                .figure("Lanes", "lanes", () -> network.lanes(link))
                .figure("Capacity", "vehicles an hour", () -> network.capacity(link))
                .figure("Vehicles", "vehicles a day, of the last day simulated", () -> value(Theme.FLOW, id))
                .figure("Speed, 7 to 10", "per cent of the free speed", () -> HUNDRED * value(Theme.SPEED, id));
    }

    /** Of the link of this name on the roads as they are now; policies change them. */
    private double value(Theme what, String id) {
        int link = picture.roads().network().findLink(id);
        return link < 0 ? Double.NaN : picture.roads().value(what, link);
    }

    @Override
    public String getName(LocationWrapper wrapper) {
        RoadNetwork network = picture.roads().network();
        int link = ((Place) wrapper.getObject()).link();
        if (link >= network.links()) return "Link";
        return network.name(link).isEmpty() ? "Link " + network.linkId(link) : "Link on " + network.name(link);
    }

    @Override
    public String getStatus(LocationWrapper wrapper) {
        return getName(wrapper);
    }

    @Override
    public Portrayal getDefaultPortrayal() {
        return new SimplePortrayal2D();
    }
}
