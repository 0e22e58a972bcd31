package org.conurb.scenarios.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.economy.Skill;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.Study;
import org.conurb.scenarios.TestCity;
import org.conurb.scenarios.TestMarkets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader makes of a city's tables of jobs and homes, and what it says when something is wrong in them. */
class MarketProblemsTest {

    @TempDir
    Path temporary;

    private Path folder;
    private BrokenCity city;

    @BeforeEach
    void writeTheTestCityWithJobsAndHomes() {
        folder = TestMarkets.add(TestCity.write(temporary.resolve("city"), 2_000));
        city = BrokenCity.in(folder);
    }

    @Test
    void aCityWithoutAnyOfTheTablesHasNoMarkets() {
        assertNull(CityReader.read(TestCity.write(temporary.resolve("plain"), 2_000))
                .markets());
    }

    @Test
    void everyTableIsRead() {
        MarketInputs markets = CityReader.read(folder).markets();
        assertNotNull(markets);
        LabourMarginals labour = markets.labour();
        int employed = labour.employed(0) + labour.employed(1);
        assertEquals(employed, labour.jobs(), "as many come from outside as go there");
        assertEquals(labour.workers(0, labour.outside()), labour.workers(labour.outside(), 0));
        assertTrue(labour.jobs(0, Sector.C) > 0);
        assertEquals(0, labour.jobs(0, Sector.A));
        assertTrue(labour.residents(1, Qualification.LOWER) > labour.residents(1, Qualification.HIGHER));
        assertEquals(0, labour.residents(0, Activity.UNKNOWN));
        LabourRates rates = markets.labourRates();
        assertEquals(0.4, rates.skillShare(Sector.U, Skill.LOW));
        assertEquals(34_000, rates.wage(Sector.A, Skill.HIGH));
        assertEquals(150_000, markets.housing().price(1, DwellingType.SEMI_DETACHED));
        assertEquals(0.4, markets.housingRates().kindShare(0, Tenure.OWNED, DwellingType.SEMI_DETACHED, 3));
    }

    @Test
    void agesBeforeTheFirstAndAfterTheLastRowAreServedByARule() {
        LabourRates rates = CityReader.read(folder).markets().labourRates();
        assertEquals(1, rates.qualificationShare(Sex.MALE, 3, Qualification.NONE));
        assertEquals(0.22, rates.qualificationShare(Sex.FEMALE, 99, Qualification.HIGHER), 1e-12);
        assertEquals(0, rates.participation(Sex.MALE, 15, Qualification.LOWER));
        assertEquals(0, rates.participation(Sex.MALE, 90, Qualification.LOWER));
        assertEquals(1, rates.studyShare(Sex.FEMALE, 0, Study.NONE));
        assertEquals(1, rates.studyShare(Sex.FEMALE, 50, Study.NONE));
    }

    @Test
    void anOwnedHomeWouldBeLetAtAPrivateRent() {
        HousingMarginals homes = CityReader.read(folder).markets().housing();
        assertEquals(homes.rent(0, Tenure.PRIVATE_RENT, 2), homes.rent(0, Tenure.OWNED, 2));
        assertEquals(homes.rent(0, Tenure.SOCIAL_RENT, 5), homes.rent(0, Tenure.SOCIAL_RENT, 9));
    }

    @Test
    void settingsFollowTheParameters() {
        city.change(
                "parameters.yaml",
                "labour.wageCurveElasticity: {value: -0.1",
                "labour.wageCurveElasticity: {value: -0.2");
        Parameters parameters = CityReader.read(folder).parameters();
        assertEquals(-0.2, MarketSettings.labour(parameters).wageCurve());
        assertEquals(0.1, MarketSettings.housing(parameters).values().cap());
        assertEquals(1100, MarketSettings.landUse(parameters).costPerSquareMetre());
    }

    @Test
    void eachMissingTableIsAProblem() {
        city.delete("commuting.csv").delete("prices.csv").delete("rates/study.csv");
        List<String> problems = city.problems();
        assertEquals(3, problems.size(), () -> String.join("\n", problems));
        assertEquals(
                "commuting.csv: found no such file; expected a table with the columns home,work,workers;"
                        + " add it to the city's folder",
                problems.get(0));
    }

    @Test
    void eachMissingParameterIsAProblem() {
        city.change("parameters.yaml", "labour.spellYears: ", "labour.spelYears: ");
        List<String> problems = city.problems();
        assertEquals(2, problems.size());
        assertTrue(
                problems.get(0).startsWith("parameters.yaml:1: labour.spellYears: found no such key"), problems.get(0));
        assertTrue(problems.get(1).endsWith("did you mean 'labour.spellYears'?"), problems.get(1));
    }

    @Test
    void aWordThatIsNotKnown() {
        assertTrue(city.change("jobs.csv", "Z01,C,", "Z01,X,")
                .problem()
                .startsWith("jobs.csv:2: sector: found 'X'; expected"));
        assertEquals(
                "dwellings.csv:2: tenure: found 'ownd'; expected one of owned, private_rent, social_rent;"
                        + " did you mean 'owned'?",
                BrokenCity.in(TestMarkets.add(TestCity.write(temporary.resolve("other"), 2_000)))
                        .change("dwellings.csv", "owned", "ownd")
                        .problem());
    }

    @Test
    void fewerJobsThanPeopleWhoWorkThere() {
        city.write("jobs.csv", "zone,sector,jobs\nZ01,C,1\nZ04,C,100000\n");
        String problem = city.problem();
        assertTrue(problem.startsWith("jobs.csv: jobs: found 1 in area A01; expected at least the "), problem);
        assertTrue(problem.endsWith(" of commuting.csv who work there"), problem);
    }

    @Test
    void theEmployedAreThoseWhoCommute() {
        city.change("commuting.csv", "A01,A01,", "A01,A01,1");
        List<String> problems = city.problems();
        assertEquals(2, problems.size());
        assertTrue(problems.get(0).startsWith("activity.csv:2: persons: found "), problems.get(0));
        assertTrue(problems.get(0).endsWith(" of commuting.csv who live there"), problems.get(0));
        assertTrue(problems.get(1).startsWith("jobs.csv: jobs: found "), problems.get(1));
    }

    @Test
    void qualificationsAndActivitiesAreOfAllResidents() {
        city.change("qualifications.csv", "A02,none,", "A02,none,1")
                .change("activity.csv", "A02,retired,", "A02,retired,1");
        List<String> problems = city.problems();
        assertEquals(2, problems.size());
        assertTrue(
                problems.get(0)
                        .matches("activity.csv: persons: found \\d+ in area A02; expected \\d+, the residents aged"
                                + " 16 to 74 of population.csv"),
                problems.get(0));
        assertTrue(problems.get(1).endsWith("the residents aged 16 and over of population.csv"), problems.get(1));
    }

    @Test
    void moreHomesAreVacantThanThereAre() {
        city.change("vacant_dwellings.csv", "A01,owned,", "A01,owned,99");
        assertTrue(city.problem().startsWith("vacant_dwellings.csv:2: dwellings: found 99"), city.problem());
    }

    @Test
    void moreHomesAreLivedInThanThereAreHouseholds() {
        city.change("dwellings.csv", "Z01,owned,", "Z01,owned,1");
        String problem = city.problem();
        assertTrue(problem.startsWith("dwellings.csv: dwellings: found "), problem);
        assertTrue(problem.endsWith("households of households.csv; count the rest in vacant_dwellings.csv"), problem);
    }

    @Test
    void sharesThatDoNotAddUpAndRowsThatAreMissing() {
        city.change("rates/job_skills.csv", "A,low,0.400000", "A,low,0.500000");
        assertEquals(
                "rates/job_skills.csv: share: found shares that add up to 1.1 for sector A; expected a sum of 1",
                city.problem());
        city.change("rates/job_skills.csv", "A,low,0.500000", "A,low,0.400000")
                .change("rates/participation.csv", "M,30,upper", "M,30,none");
        List<String> problems = city.problems();
        assertEquals(2, problems.size());
        assertEquals(
                "rates/participation.csv: qualification: found no row for sex M, age 30, qualification upper;"
                        + " expected a row for each, 0 included; add what is missing",
                problems.get(0));
    }
}
