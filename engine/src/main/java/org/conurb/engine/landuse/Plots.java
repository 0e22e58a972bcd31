package org.conurb.engine.landuse;

import org.conurb.engine.city.Zones;
import org.conurb.engine.random.YearDraws;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Points inside zones for new homes, each as likely as the next; zones are indexed when first built in. */
public final class Plots {

    private static final int ATTEMPTS = 32; // a zone that fills a twentieth of its box is missed by one home in five

    private final Zones zones;
    private final IndexedPointInAreaLocator[] inside; // [zone]
    private final Coordinate point = new Coordinate();

    /** Plots in these zones; for one thread. */
    public Plots(Zones zones) {
        this.zones = zones;
        this.inside = new IndexedPointInAreaLocator[zones.count()];
    }

    /** A point for this home, valid until the next call; the zone's centre if it has no shape or a very odd one. */
    public Coordinate plot(int zone, long home, YearDraws luck, int firstDraw) {
        Polygon shape = zones.zone(zone).shape();
        if (shape != null) {
            if (inside[zone] == null) inside[zone] = new IndexedPointInAreaLocator(shape);
            Envelope box = shape.getEnvelopeInternal();
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                point.x = box.getMinX() + box.getWidth() * luck.uniform(home, firstDraw + 2 * attempt);
                point.y = box.getMinY() + box.getHeight() * luck.uniform(home, firstDraw + 2 * attempt + 1);
                if (inside[zone].locate(point) != Location.EXTERIOR) return point;
            }
        }
        point.x = zones.zone(zone).centreX();
        point.y = zones.zone(zone).centreY();
        return point;
    }
}
