package org.conurb.engine.lives;

import static org.conurb.engine.store.Columns.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Entry;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.Study;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What is told of a family: Ann (40), Bob (42), their children Cat (19) and Dan (8) in zone 0, and Eve (20), who lives
 * alone in zone 1. Ann has a job; the family owns a home of two bedrooms, Eve rents one.
 */
class LifeRecorderTest {

    private static final int YEAR = 2012;

    private final Population people = new Population(10, 10);
    private final City city = new City("Test", SmallWorld.zones(2, 2), people, new JobStore(4), new DwellingStore(4));
    private final Workers workers = Workers.of(1);
    private final int family = people.found(100, 0, HouseholdKind.PRIVATE);
    private final int ann = people.arrive(1, YEAR - 40, Sex.FEMALE, Role.REFERENCE, 2, family);
    private final int bob = people.arrive(2, YEAR - 42, Sex.MALE, Role.PARTNER, 0, family);
    private final int cat = people.arrive(3, YEAR - 19, Sex.FEMALE, Role.CHILD, 0, family);
    private final int dan = people.arrive(4, YEAR - 8, Sex.MALE, Role.CHILD, 0, family);
    private final int alone = people.found(200, 1, HouseholdKind.PRIVATE);
    private final int eve = people.arrive(5, YEAR - 20, Sex.FEMALE, Role.REFERENCE, 0, alone);
    private final int job = city.openJob(1, 1, Sector.P.ordinal(), 1, 20_000);
    private final int other = city.openJob(2, 2, Sector.Q.ordinal(), 1, 30_000);
    private final int house = build(1, 0, 2, Tenure.OWNED);
    private final int flat = build(2, 1, 1, Tenure.PRIVATE_RENT);
    private final int villa = build(3, 3, 4, Tenure.OWNED);
    private final int room = build(4, 0, 1, Tenure.PRIVATE_RENT);
    private final LifeRecorder lives = new LifeRecorder(city, LifeRecorder.Scope.ALL, 1, workers);

    LifeRecorderTest() {
        city.hire(ann, job);
        city.moveIn(family, house, YEAR - 5);
        city.moveIn(alone, flat, YEAR - 1);
        city.openYear();
        lives.begin(YEAR);
    }

    @AfterEach
    void stop() {
        workers.close();
    }

    private int build(long id, int zone, int bedrooms, Tenure tenure) {
        return city.build(id, zone, 0, 0, 0, bedrooms, tenure.ordinal(), 1990, 150_000, 6_000);
    }

    private void record(Entry entry, int resident) {
        city.ledger().record(entry, resident, 0, people.residents().sex(resident), 0);
    }

    private void die(int resident) {
        record(Entry.DEATH, resident);
        people.remove(resident);
    }

    /** The events of a resident in words: event, cause, before, after, detail, other. */
    private List<String> events(long resident) {
        lives.end(YEAR);
        LifeEvents events = lives.events();
        List<String> told = new ArrayList<>();
        for (int row = 0; row < events.size(); row++) {
            if (events.resident(row) != resident) continue;
            StringBuilder text = new StringBuilder(events.event(row).word());
            String cause = events.cause(row).word();
            if (!cause.isEmpty()) text.append(" by ").append(cause);
            if (events.from(row) != NONE) text.append(" from ").append(events.from(row));
            if (events.to(row) != NONE) text.append(" to ").append(events.to(row));
            if (events.other(row) != LifeEvents.NOBODY) text.append(" with ").append(events.other(row));
            told.add(text.toString());
        }
        return told;
    }

    @Test
    void aYearInWhichNothingHappensHasNoEvents() {
        lives.end(YEAR);
        assertEquals(0, lives.events().size());
    }

    @Test
    void aDeathIsTheEndOfACoupleAndALossToTheChildren() {
        die(bob);
        assertEquals(List.of("died"), events(2));
        assertEquals(List.of("couple_ended by death with 2"), events(1));
        assertEquals(List.of("bereaved by death with 2"), events(4));
        assertEquals(List.of(), events(5));
    }

    @Test
    void whatTheDeceasedWasIsTold() {
        die(ann);
        lives.end(YEAR);
        assertEquals(Kin.PARENT.ordinal(), detail(4));
        assertEquals(40, lives.events().otherAge(row(4)));
    }

    private int row(long resident) {
        int row = 0;
        while (lives.events().resident(row) != resident) row++;
        return row;
    }

    private int detail(long resident) {
        return lives.events().detail(row(resident));
    }

    @Test
    void aCouplePartsAndTheChildrenKnow() {
        int apart = people.found(300, 0, HouseholdKind.PRIVATE);
        people.moveTo(bob, apart, Role.REFERENCE);
        city.moveIn(apart, room, YEAR);
        assertEquals(List.of("couple_ended by parting with 1", "moved by parting from 0 to 0"), events(2));
        assertEquals(List.of("couple_ended by parting with 2"), events(1));
        assertEquals(List.of("parents_parted with 2"), events(4));
    }

    @Test
    void aDaughterLeavesHomeForAPartner() {
        people.moveTo(cat, alone, Role.PARTNER);
        assertEquals(
                List.of("couple_formed with 5", "left_home by partner", "moved by partner from 0 to 1"), events(3));
        assertEquals(List.of("couple_formed with 3"), events(5));
    }

    @Test
    void aChildIsBornToBothAndMayDie() {
        int child = people.bear(ann, Population.idOfChild(1, 2), YEAR, Sex.FEMALE);
        record(Entry.BIRTH, child);
        int second = people.bear(ann, Population.idOfChild(1, 3), YEAR, Sex.MALE);
        record(Entry.BIRTH, second);
        die(second);
        long firstId = people.residents().id(child);
        long secondId = people.residents().id(second);
        List<String> parents = List.of(
                "child_born with " + firstId, "child_born with " + secondId, "bereaved by death with " + secondId);
        assertEquals(parents, events(1));
        assertEquals(parents, events(2));
        assertEquals(List.of("born with 1"), events(firstId));
        assertEquals(List.of("born with 1", "died"), events(secondId));
        assertEquals(0, lives.events().zone(row(secondId)));
        assertEquals(100, lives.events().household(row(secondId)));
    }

    @Test
    void whoComesTellsWhatTheyBring() {
        int home = people.found(400, 3, HouseholdKind.PRIVATE);
        int one = people.arrive(6, YEAR - 30, Sex.MALE, Role.REFERENCE, 0, home);
        int two = people.arrive(7, YEAR - 31, Sex.FEMALE, Role.PARTNER, 0, home);
        record(Entry.INTERNATIONAL_IN, one);
        record(Entry.INTERNAL_IN, two);
        people.setSchooling(one, Qualification.HIGHER, Study.NONE);
        city.hire(one, other);
        city.moveIn(home, villa, YEAR);
        assertEquals(
                List.of(
                        "arrived by abroad",
                        "couple_formed by arrival with 7",
                        "qualified by arrival from 0 to 3",
                        "job_begun by arrival to 2",
                        "moved by arrival to 3"),
                events(6));
        assertEquals("arrived by country", events(7).get(0));
    }

    @Test
    void whoLeavesHasNoOtherEvents() {
        for (int member : new int[] {ann, bob, cat, dan}) {
            record(Entry.INTERNATIONAL_OUT, member);
            people.remove(member);
        }
        for (long id = 1; id <= 4; id++) assertEquals(List.of("left by abroad"), events(id));
        assertEquals(100, lives.events().household(0));
    }

    @Test
    void workComesAndGoes() {
        city.closeJob(job);
        city.hire(eve, other);
        people.setActivity(bob, Activity.RETIRED);
        people.setSchooling(cat, Qualification.UPPER, Study.HIGHER);
        assertEquals(List.of("job_lost by job_closed from 1"), events(1));
        assertEquals(List.of("retired"), events(2));
        assertEquals(List.of("study_begun from 0 to 3", "qualified from 0 to 2"), events(3));
        assertEquals(List.of("job_begun to 2"), events(5));
        LifeEvents events = lives.events();
        int begun = row(5);
        assertEquals(30_000, events.amount(begun));
        assertEquals(city.times().minutes(1, 2), events.minutes(begun));
        assertEquals(Sector.Q.ordinal(), events.detail(begun));
    }

    @Test
    void aBetterJobIsAChange() {
        city.hire(ann, other);
        assertEquals(List.of("job_changed from 1 to 2"), events(1));
    }

    @Test
    void aFamilyMovesForWantOfBedrooms() {
        city.moveIn(family, villa, YEAR);
        for (long id = 1; id <= 4; id++) assertEquals(List.of("moved by other_area from 0 to 3"), events(id));
        int near = build(5, 1, 4, Tenure.OWNED);
        city.moveIn(family, near, YEAR);
        assertEquals(List.of("moved by crowded from 0 to 1"), events(4)); // a couple, a woman, a boy in two bedrooms
        city.moveIn(alone, room, YEAR);
        assertEquals(List.of("moved from 1 to 0"), events(5)); // one bedroom is enough for one
    }

    @Test
    void aHomeThatFallsLeavesTheHouseholdToLodge() {
        city.demolish(flat);
        city.lodge(alone, YEAR);
        assertEquals(List.of("lodged from 1 to 1"), events(5));
        city.leaveHomeless(alone, YEAR);
        assertEquals(List.of("homeless from 1 to 1"), events(5));
        city.moveIn(alone, room, YEAR);
        assertEquals(List.of("moved by demolition from 1 to 0"), events(5));
    }

    @Test
    void anOldWomanEntersACareHomeAndACarIsSold() {
        int place = people.found(500, 0, HouseholdKind.COMMUNAL);
        people.moveTo(ann, place, Role.REFERENCE);
        people.setCars(family, 1);
        assertEquals(List.of("couple_ended by establishment with 2", "entered_establishment"), events(1));
        assertEquals(List.of("couple_ended by establishment with 1", "bought_car from 0 to 1"), events(2));
        assertEquals(List.of("bought_car from 0 to 1"), events(3).subList(1, 2));
        assertEquals(List.of("parents_parted with 1"), events(4)); // too young to be told of cars
    }

    @Test
    void onlyThoseWhoAreFollowedHaveEvents() {
        LifeRecorder few = new LifeRecorder(city, LifeRecorder.Scope.PICKED, 1, workers);
        few.follow(List.of(new Followed(4, Part.PUPIL), new Followed(99, Part.ALONE)));
        few.begin(YEAR);
        die(bob);
        few.end(YEAR);
        assertEquals(1, few.events().size());
        assertEquals(4, few.events().resident(0));
        assertEquals(2, few.events().other(0));
        assertEquals(dan, few.rowsOfFollowed()[0]);
        assertEquals(NONE, few.rowsOfFollowed()[1]);
    }

    @Test
    void nobodyPlaysTwoPartsAndAllAreFilledInABigCity() {
        City town = SmallWorld.city(4, 2_000);
        LifeRecorder one = new LifeRecorder(town, LifeRecorder.Scope.PICKED, 1, workers);
        one.choose(SmallWorld.BASE_YEAR);
        assertEquals(Part.values().length - 1, one.followed().size());
        assertEquals(
                one.followed().size(),
                one.followed().stream().mapToLong(Followed::id).distinct().count());
        int[] ofArea = new int[4];
        for (int row : one.rowsOfFollowed()) ofArea[town.areaOfResident(row)]++;
        for (int chosen : ofArea) assertEquals(11.0 / 4, chosen, 1); // each next from where fewest have been chosen
        LifeRecorder again = new LifeRecorder(town, LifeRecorder.Scope.PICKED, 1, workers);
        again.choose(SmallWorld.BASE_YEAR);
        assertEquals(one.followed(), again.followed());
        LifeRecorder other = new LifeRecorder(town, LifeRecorder.Scope.PICKED, 2, workers);
        other.choose(SmallWorld.BASE_YEAR);
        assertNotEquals(one.followed(), other.followed());
    }

    @Test
    void nothingIsNotedWhereNoLivesAreRecorded() {
        assertNull(SmallWorld.city(1, 10).ledger().journal());
    }
}
