package org.conurb.engine.population;

/**
 * One resident as a value, for looking at one: in an inspector, a test, a process of one's own. A copy of the moment;
 * loops over many read {@link ResidentStore}.
 *
 * @param id identity
 * @param sex sex
 * @param birthYear year to mid-year of birth
 * @param age completed years in the middle of the year asked for
 * @param role place in the household
 * @param childrenBorn children ever born to the resident, as far as the model knows
 * @param householdId identity of the household
 */
public record ResidentView(long id, Sex sex, int birthYear, int age, Role role, int childrenBorn, long householdId) {}
