package org.conurb.viz.console;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Locale;
import org.conurb.engine.city.Zones.Zone;
import org.conurb.viz.source.ZoneMeasure;
import org.locationtech.jts.geom.Coordinate;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.portrayal.Portrayal;
import sim.portrayal.SimpleInspector;
import sim.portrayal.SimplePortrayal2D;
import sim.util.Bag;

/** Zones on the display: their JTS polygons, coloured by the picture's theme. */
final class ZoneLayer extends FieldPortrayal2D {

    private static final Color BORDER = new Color(255, 255, 255, 110);
    private static final Color CHOSEN = new Color(220, 20, 60);
    private static final float CHOSEN_PIXELS = 3;

    private final CityPicture picture;
    private int chosen = -1;

    /** A zone that was clicked. */
    record Place(int zone) {}

    ZoneLayer(CityPicture picture) {
        this.picture = picture;
        field = picture;
    }

    @Override
    protected void hitOrDraw(Graphics2D graphics, DrawInfo2D info, Bag found) {
        Placing placing = new Placing(picture.extent(), info);
        if (graphics == null) hit(placing, info, found);
        else draw(graphics, placing);
    }

    private void hit(Placing placing, DrawInfo2D info, Bag found) {
        Coordinate place = placing.under(info.clip, 0).centre();
        int zone = picture.zoneAt(place);
        if (zone >= 0) found.add(new LocationWrapper(new Place(zone), place, this));
    }

    private void draw(Graphics2D graphics, Placing placing) {
        AffineTransform before = graphics.getTransform();
        graphics.transform(placing.toScreen());
        float pixel = (float) (1 / placing.pixelsPerMetre());
        graphics.setStroke(new BasicStroke(pixel));
        ColourScale scale = picture.scale();
        for (int zone = 0; zone < picture.zones().count(); zone++) {
            Shape outline = picture.outline(zone);
            if (outline == null) continue;
            graphics.setColor(scale == null ? ColourScale.UNKNOWN : scale.colour(picture.classOf(zone)));
            graphics.fill(outline);
            graphics.setColor(BORDER);
            graphics.draw(outline);
        }
        if (chosen >= 0) {
            graphics.setColor(CHOSEN);
            graphics.setStroke(new BasicStroke(CHOSEN_PIXELS * pixel));
            graphics.draw(picture.outline(chosen));
        }
        graphics.setTransform(before);
    }

    @Override
    public boolean setSelected(LocationWrapper wrapper, boolean isSelected) {
        chosen = isSelected ? ((Place) wrapper.getObject()).zone() : -1;
        return true;
    }

    @Override
    public Inspector getInspector(LocationWrapper wrapper, GUIState gui) {
        return new SimpleInspector(sheet(((Place) wrapper.getObject()).zone()), gui, getName(wrapper));
    }

    /** All that is told of a zone. */
    Sheet sheet(int zone) {
        Zone place = picture.zones().zone(zone);
        Sheet sheet = new Sheet("zone " + place.name())
                .words("Zone", "Code of the zone", place.code())
                .words("Name", "Name of the zone", place.name())
                .words("Area", "The area it belongs to", picture.zones().areas().name(place.area()));
        for (ZoneMeasure measure : ZoneMeasure.values()) {
            if (!CityPicture.isCounted(measure)) continue;
            sheet.figure(measure.title(), measure.unit(), () -> picture.figure(measure, zone));
        }
        return sheet;
    }

    @Override
    public String getName(LocationWrapper wrapper) {
        Zone zone = picture.zones().zone(((Place) wrapper.getObject()).zone());
        return "Zone " + zone.name();
    }

    @Override
    public String getStatus(LocationWrapper wrapper) {
        int zone = ((Place) wrapper.getObject()).zone();
        double value = picture.figure(picture.theme(), zone);
        return getName(wrapper) + (Double.isNaN(value) ? "" : String.format(Locale.ROOT, ": %,.1f", value));
    }

    @Override
    public Portrayal getDefaultPortrayal() {
        return new SimplePortrayal2D();
    }
}
