/**
 * Many runs: an experiment becomes a plan, the plan's runs are shared out to child processes or a cluster, and what they leave
 * is joined into one set of results.
 *
 * <p>Reads experiments and scenarios, writes batch folders. Begin with {@link org.conurb.scenarios.batch.Experiment}, then
 * {@link org.conurb.scenarios.batch.Planner} and {@link org.conurb.scenarios.batch.Batch}.
 */
package org.conurb.scenarios.batch;
