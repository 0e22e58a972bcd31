package org.conurb.engine.indicators;

import java.util.Locale;

/** What vehicles emit from their exhausts. */
public enum Pollutant {
    /** Carbon dioxide, of the fuel burnt. */
    CO2,
    /** Nitrogen oxides, as nitrogen dioxide. */
    NOX,
    /** Particles; those of exhausts are smaller than 2.5 micrometres. */
    PM;

    /** How many there are. */
    public static final int COUNT = 3;

    /** The word used in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
