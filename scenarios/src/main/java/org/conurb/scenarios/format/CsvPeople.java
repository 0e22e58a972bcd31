package org.conurb.scenarios.format;

import java.util.List;

/** People listed in CSV files. */
final class CsvPeople implements PeopleSource {

    @Override
    public HouseholdRows households(FileProblems problems, List<String> zones) {
        HouseholdRows households = new HouseholdRows();
        CsvTable.read(problems, Microdata.HOUSEHOLD_COLUMNS, row -> {
            long id = row.whole(0, 0, Long.MAX_VALUE);
            int zone = row.oneOf(1, zones);
            int kind = row.oneOf(2, Microdata.KINDS);
            households.add(id, zone, kind, row.line());
        });
        return households;
    }

    @Override
    public ResidentRows residents(FileProblems problems, int baseYear) {
        ResidentRows residents = new ResidentRows();
        CsvTable.read(problems, Microdata.RESIDENT_COLUMNS, row -> {
            long id = row.whole(0, 0, Long.MAX_VALUE);
            long household = row.whole(1, 0, Long.MAX_VALUE);
            int birthYear = (int) row.whole(2, baseYear - OLDEST, baseYear);
            int sex = row.oneOf(3, Microdata.SEXES);
            int role = row.oneOf(4, Microdata.ROLES);
            int childrenBorn = (int) row.whole(5, 0, Byte.MAX_VALUE);
            residents.add(id, household, birthYear, sex, role, childrenBorn, row.line());
        });
        return residents;
    }
}
