package org.conurb.engine.market;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;

/**
 * How many bedrooms a household needs by the bedroom standard of the English Housing Survey: one for each couple, each
 * other person of 21 or over, each pair of the same sex aged 10 to 20, each pair of children under 10; one aged 10 to 20
 * who is left over shares with a child under 10 of the same sex if there is one, and else has a room alone, as has a
 * child under 10 who is left over (DCLG, English Housing Survey, glossary; Housing (Overcrowding) Bill 2003).
 */
public final class BedroomStandard {

    private static final int ADULT = 21;
    private static final int CHILD = 10; // below this age a room is shared with either sex

    private BedroomStandard() {}

    /**
     * Bedrooms needed.
     *
     * @param couples couples who live together
     * @param adults others of 21 and over
     * @param male10To20 others of 10 to 20, male
     * @param female10To20 others of 10 to 20, female
     * @param boys under 10
     * @param girls under 10
     */
    public static int bedrooms(int couples, int adults, int male10To20, int female10To20, int boys, int girls) {
        int brothers = Math.min(male10To20 % 2, boys);
        int sisters = Math.min(female10To20 % 2, girls);
        int children = boys - brothers + girls - sisters;
        return couples + adults + half(male10To20) + half(female10To20) + half(children);
    }

    private static int half(int people) {
        return (people + 1) / 2;
    }

    /** Bedrooms that a household with members needs in the middle of {@code year}; the only couple known is its own. */
    public static int bedrooms(Population population, int household, int year) {
        ResidentStore residents = population.residents();
        HouseholdStore households = population.households();
        int adults = 0;
        int partners = 0;
        int male10To20 = 0;
        int female10To20 = 0;
        int boys = 0;
        int girls = 0;
        for (int member = households.firstMember(household); member != NONE; member = residents.nextMember(member)) {
            int age = residents.age(member, year);
            boolean male = residents.sex(member) == Sex.MALE.ordinal();
            if (residents.is(Role.PARTNER, member)) partners++;
            else if (age >= ADULT || residents.is(Role.REFERENCE, member)) adults++;
            else if (age >= CHILD && male) male10To20++;
            else if (age >= CHILD) female10To20++;
            else if (male) boys++;
            else girls++;
        }
        // The partner shares the reference person's room, and the reference person has been counted.
        assert partners <= adults : partners + " partners in household " + household;
        return bedrooms(0, adults, male10To20, female10To20, boys, girls);
    }
}
