package org.conurb.scenarios.format;

/**
 * The parameters by which a city's traffic is judged. A city may leave any out; then the value of {@link
 * org.conurb.engine.indicators.Appraisal#standard()} holds, and the fleet of vehicles stays as it is.
 */
enum AppraisalParameter implements NamedRange {
    /** Worth of an hour lost in a car in the course of work. */
    VALUE_WORKING("value.working", 0, 1000),
    /** On the way to or from work. */
    VALUE_COMMUTING("value.commuting", 0, 1000),
    /** On other trips. */
    VALUE_OTHER("value.other", 0, 1000),
    /** Of a van with those in it. */
    VALUE_VAN("value.van", 0, 1000),
    /** Of a lorry with its driver. */
    VALUE_LORRY("value.lorry", 0, 1000),
    /** Change of the carbon dioxide of a kilometre from one year to the next. */
    EMISSIONS_CO2_CHANGE("emissions.co2Change", -0.5, 0.5),
    /** Of nitrogen oxides. */
    EMISSIONS_NOX_CHANGE("emissions.noxChange", -0.5, 0.5),
    /** Of particles. */
    EMISSIONS_PM_CHANGE("emissions.pmChange", -0.5, 0.5),
    /** Collisions on a thousand million kilometres driven on motorways. */
    SAFETY_MOTORWAY("safety.motorway", 0, 1e6),
    /** On A roads. */
    SAFETY_A_ROAD("safety.aRoad", 0, 1e6),
    /** On other roads. */
    SAFETY_MINOR("safety.minor", 0, 1e6),
    /** People hurt in a collision. */
    SAFETY_CASUALTIES("safety.casualties", 0, 100),
    /** People hurt on a thousand million kilometres walked. */
    SAFETY_WALKING("safety.walking", 0, 1e6),
    /** By bicycle. */
    SAFETY_CYCLING("safety.cycling", 0, 1e6);

    private final Range range;

    AppraisalParameter(String key, double low, double high) {
        this.range = new Range(key, low, high);
    }

    @Override
    public Range range() {
        return range;
    }

    /** The value that a city gives, or the usual one. */
    double of(Parameters parameters, double usual) {
        return parameters.has(key()) ? parameters.get(key()) : usual;
    }
}
