package org.conurb.scenarios.lives;

/**
 * How a resident stands at a mid-year, in the words of the tables.
 *
 * @param year mid-year
 * @param householdType type of the household, or communal
 * @param members residents in the household
 * @param children children of any age in the household, the resident apart
 * @param role place in the household
 * @param hasPartner whether a partner lives there
 * @param zone code of the zone of the home
 * @param tenure tenure of the home, shared for lodging, or empty
 * @param dwellingType kind of building, or empty
 * @param bedrooms bedrooms of the home, 0 without
 * @param homeCost rent of a year, or price of an owned home; NaN without
 * @param cars cars of the household
 * @param householdIncome gross income of the household in a year
 * @param qualification highest qualification
 * @param study what is studied
 * @param activity what the resident does in the labour market
 * @param workZone code of the zone of the job, outside, or empty
 * @param sector letter of the sector of the job, or empty
 * @param earnings earnings of a year
 * @param commuteMinutes the way to work as people know it; NaN if not known
 */
public record LifeState(
        int year,
        String householdType,
        int members,
        int children,
        String role,
        boolean hasPartner,
        String zone,
        String tenure,
        String dwellingType,
        int bedrooms,
        double homeCost,
        int cars,
        double householdIncome,
        String qualification,
        String study,
        String activity,
        String workZone,
        String sector,
        double earnings,
        double commuteMinutes) {}
