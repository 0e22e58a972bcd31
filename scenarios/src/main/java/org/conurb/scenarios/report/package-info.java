/**
 * The report of a run for planners.
 *
 * <p>Reads the tables of a run folder, writes one page. Begin with {@link org.conurb.scenarios.report.ReportWriter}.
 */
package org.conurb.scenarios.report;
