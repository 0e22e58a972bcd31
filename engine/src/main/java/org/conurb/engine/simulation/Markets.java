package org.conurb.engine.simulation;

import org.conurb.engine.labour.LabourLevels;
import org.conurb.engine.labour.LabourModel;

/**
 * What the processes of work and homes are told.
 *
 * @param labour work: tables, settings, assumptions
 * @param labourLevels how the areas stood to the tables in the base year
 */
public record Markets(LabourModel labour, LabourLevels labourLevels) {}
