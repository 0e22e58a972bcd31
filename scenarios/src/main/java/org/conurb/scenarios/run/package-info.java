/**
 * Running a scenario: from its settings to a run folder, year by year, and checking such a folder.
 *
 * <p>Reads scenarios and cities, writes run folders. Begin with {@link org.conurb.scenarios.run.RunOptions} and
 * {@link org.conurb.scenarios.run.RunListener}: what a run is asked, and what it tells while it goes.
 */
package org.conurb.scenarios.run;
