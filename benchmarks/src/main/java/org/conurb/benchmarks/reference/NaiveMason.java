package org.conurb.benchmarks.reference;

import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.engine.Stoppable;

/**
 * Deaths and births as a first MASON model would have them: every person is an object that the schedule steps each
 * year, with luck from the simulation's own generator.
 */
@SuppressWarnings("serial")
final class NaiveMason extends SimState {

    private final transient StationaryPeople people;
    private final double maleShare = StationaryPeople.maleShare();
    private int residents;

    NaiveMason(StationaryPeople people, int residents, long seed) {
        super(seed);
        this.people = people;
        start();
        YearDraws luck = Draws.of(seed, "people").in(0);
        for (int person = 0; person < residents; person++) {
            int cell = people.draw(luck, person);
            settle(cell / Ages.COUNT, cell % Ages.COUNT);
        }
    }

    private void settle(int sex, int age) {
        Person person = new Person(sex, age);
        person.place = schedule.scheduleRepeating(person);
        residents++;
    }

    int residents() {
        return residents;
    }

    void year() {
        if (!schedule.step(this)) throw new IllegalStateException("everyone has died");
    }

    /** A resident. */
    private final class Person implements Steppable {
        private final int sex;
        private int age;
        private Stoppable place;

        Person(int sex, int age) {
            this.sex = sex;
            this.age = age;
        }

        @Override
        public void step(SimState state) {
            age++;
            int cell = StationaryPeople.cell(sex, age);
            if (random.nextDouble() < people.death()[cell]) {
                place.stop();
                residents--;
            } else if (random.nextDouble() < people.birth()[cell]) {
                settle((random.nextDouble() < maleShare ? Sex.MALE : Sex.FEMALE).ordinal(), 0);
            }
        }
    }
}
