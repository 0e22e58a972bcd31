/**
 * Policies and events of a scenario, dated by year: what they tell the processes of a year, and how they change roads, homes
 * and people.
 *
 * <p>Reads the assumptions of a scenario and its city, and answers both as the policies make them. Begin with
 * {@link org.conurb.engine.policy.Intervention}, then a small one such as {@link org.conurb.engine.policy.CloseRoad}; one of
 * your own is made by an {@link org.conurb.engine.policy.InterventionType}.
 */
package org.conurb.engine.policy;
