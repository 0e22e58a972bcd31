package org.conurb.engine.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bedroom standard, worked out by hand. */
class BedroomStandardTest {

    private static final int YEAR = 2011;

    @ParameterizedTest(name = "{0}: {1} bedrooms")
    @CsvSource({
        "R40, 1",
        "R40 P38, 1",
        "R40 P38 CM3, 2",
        "R40 P38 CM3 CF8, 2", // children under ten share, whatever their sex
        "R40 P38 CM3 CF8 CF9, 3",
        "R40 P38 CM12 CM15, 2", // brothers share
        "R40 P38 CM12 CF15, 3", // brother and sister do not
        "R40 P38 CM12 CM5, 2", // a boy of twelve shares with his little brother
        "R40 P38 CM12 CF5, 3", // but not with his little sister
        "R40 P38 CM12 CM14 CM16, 3",
        "R40 P38 CM12 CM14 CM16 CM4, 3", // the odd one out takes in the little one
        "R40 P38 CF12 CM5 CF6 CM7, 3", // she with her sister of six, the boys together
        "R40 P38 CM20 CM19, 2",
        "R40 P38 CM21 CM19, 3", // from 21 on everyone has a room
        "R22 OM22 OF23, 3",
        "R70 CM40, 2"
    })
    void bedroomsAreCountedByAgeAndSex(String members, int bedrooms) {
        Population population = new Population(10, 1);
        int household = population.found(1, 0, HouseholdKind.PRIVATE);
        long id = 10;
        for (String member : members.split(" ")) {
            Role role = switch (member.charAt(0)) {
                case 'R' -> Role.REFERENCE;
                case 'P' -> Role.PARTNER;
                case 'C' -> Role.CHILD;
                default -> Role.OTHER;
            };
            Sex sex = member.contains("F") ? Sex.FEMALE : Sex.MALE;
            int age = Integer.parseInt(member.replaceAll("\\D", ""));
            population.arrive(id++, YEAR - age, sex, role, 0, household);
        }
        assertEquals(bedrooms, BedroomStandard.bedrooms(population, household, YEAR), members);
    }

    @Test
    void couplesOfTheirOwnCountAsOneRoomEach() {
        assertEquals(4, BedroomStandard.bedrooms(2, 1, 0, 0, 1, 1));
    }
}
