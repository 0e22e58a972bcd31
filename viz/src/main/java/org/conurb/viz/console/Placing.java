package org.conurb.viz.console;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.geom.Envelope;
import sim.portrayal.DrawInfo2D;

/** How places of the city, in metres, lie on the display, in pixels: north is up, nothing is stretched. */
final class Placing {

    private final AffineTransform toScreen;

    /**
     * Lays the city into what MASON draws.
     *
     * @param city what must be seen of the city, metres
     */
    Placing(Envelope city, DrawInfo2D info) {
        Rectangle2D.Double draw = info.draw;
        double scale = Math.min(draw.width / city.getWidth(), draw.height / city.getHeight());
        toScreen = new AffineTransform();
        toScreen.translate(draw.x + draw.width / 2, draw.y + draw.height / 2);
        toScreen.scale(scale, -scale);
        toScreen.translate(-city.centre().getX(), -city.centre().getY());
    }

    AffineTransform toScreen() {
        return toScreen;
    }

    double pixelsPerMetre() {
        return toScreen.getScaleX();
    }

    /** The part of the city under a rectangle of the display, wider by some pixels on each side. */
    Envelope under(Rectangle2D pixels, double wider) {
        Point2D low = toCity(pixels.getMinX() - wider, pixels.getMaxY() + wider);
        Point2D high = toCity(pixels.getMaxX() + wider, pixels.getMinY() - wider);
        return new Envelope(low.getX(), high.getX(), low.getY(), high.getY());
    }

    private Point2D toCity(double x, double y) {
        try {
            return toScreen.inverseTransform(new Point2D.Double(x, y), null);
        } catch (NoninvertibleTransformException noSize) {
            throw new IllegalStateException("the display has no size", noSize);
        }
    }
}
