package org.conurb.viz.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import sim.util.Properties;

/** Named figures and words to look at, in an order of their own: what an inspector of MASON's shows and charts. */
@SuppressWarnings("serial")
final class Sheet extends Properties {

    private static final double LARGE = 100;

    private final transient List<Line> lines = new ArrayList<>();

    private record Line(String name, String description, Class<?> type, Supplier<Object> value) {}

    /** A sheet without lines about something that has a name. */
    Sheet(String about) {
        object = about; // which MASON names in titles of charts
    }

    /** Adds a figure; NaN while it is not known. */
    Sheet figure(String name, String description, DoubleSupplier value) {
        lines.add(new Line(name, description, Double.TYPE, value::getAsDouble));
        return this;
    }

    /** Adds words. */
    Sheet words(String name, String description, String words) {
        lines.add(new Line(name, description, String.class, () -> words));
        return this;
    }

    @Override
    public boolean isVolatile() {
        return true;
    }

    @Override
    public int numProperties() {
        return lines.size();
    }

    @Override
    public Object getValue(int index) {
        return lines.get(index).value().get();
    }

    @Override
    public boolean isReadWrite(int index) {
        return false;
    }

    @Override
    public String getName(int index) {
        return lines.get(index).name();
    }

    @Override
    public String getDescription(int index) {
        return lines.get(index).description();
    }

    @Override
    public Class<?> getType(int index) {
        return lines.get(index).type();
    }

    @Override
    protected Object _setValue(int index, Object value) {
        return getValue(index);
    }

    /** Figures as people write them: whole where they are large. */
    @Override
    public String betterToString(Object value) {
        if (!(value instanceof Double figure)) return String.valueOf(value);
        if (figure.isNaN()) return "not known";
        boolean isWhole = Math.abs(figure) >= LARGE || figure == Math.rint(figure);
        return String.format(Locale.ROOT, isWhole ? "%,.0f" : "%.3f", figure);
    }
}
