/**
 * The report of a run for planners: one page with its charts, its script and its style inside.
 *
 * <p>Reads the tables, the record, the scenario and the newest snapshot of a run folder, writes {@code report.html}.
 * Begin with {@link org.conurb.scenarios.report.ReportWriter}; {@code Page} says what stands where, and each chart is
 * a class of its own.
 */
package org.conurb.scenarios.report;
