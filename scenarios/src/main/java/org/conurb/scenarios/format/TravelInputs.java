package org.conurb.scenarios.format;

import org.conurb.engine.indicators.Appraisal;
import org.conurb.engine.trips.TravelSettings;
import org.conurb.engine.trips.TravelTables;

/**
 * What a city folder says of travel.
 *
 * @param tables behaviour of kinds of people
 * @param settings single numbers
 * @param appraisal what traffic is judged by
 */
public record TravelInputs(TravelTables tables, TravelSettings settings, Appraisal appraisal) {}
