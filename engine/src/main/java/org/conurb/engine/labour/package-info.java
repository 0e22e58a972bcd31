/**
 * Work: what people learn, whether they seek work, which jobs there are, who finds one, what it pays, and what
 * households live on.
 *
 * <p>Reads residents, households, jobs and travel times; writes what residents know, do and earn, who holds which job,
 * and incomes. Begin with {@link org.conurb.engine.labour.LabourModel}, then follow the processes in the order of the
 * year: {@code Schooling}, {@code Participation}, {@code Separations}, {@code JobDynamics}, {@code JobSearch},
 * {@code InCommuting}, {@code Wages}, {@code Incomes}.
 */
package org.conurb.engine.labour;
