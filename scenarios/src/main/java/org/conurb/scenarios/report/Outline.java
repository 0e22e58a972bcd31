package org.conurb.scenarios.report;

/** The points of an SVG path. */
public final class Outline {

    private final StringBuilder data = new StringBuilder();
    private boolean begun;

    /** Goes on to a point, or begins there. */
    public Outline to(double x, double y) {
        data.append(begun ? 'L' : 'M').append(Numbers.place(x)).append(' ').append(Numbers.place(y));
        begun = true;
        return this;
    }

    /** Lifts the pen: the next point begins anew. */
    public Outline lift() {
        begun = false;
        return this;
    }

    /** Goes back to where it began. */
    public Outline shut() {
        data.append('Z');
        begun = false;
        return this;
    }

    @Override
    public String toString() {
        return data.toString();
    }
}
