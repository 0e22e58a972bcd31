package org.conurb.engine.labour;

/**
 * All that the processes of the labour market are told.
 *
 * @param tables shares by sex and age
 * @param settings single numbers
 * @param assumptions what the scenario assumes
 */
public record LabourModel(LabourTables tables, LabourSettings settings, LabourAssumptions assumptions) {}
