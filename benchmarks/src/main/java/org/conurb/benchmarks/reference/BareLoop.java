package org.conurb.benchmarks.reference;

import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * The least that a simulation of deaths and births can do: arrays, one loop, keyed draws; no households, no zones, no
 * account of what happened.
 *
 * <p>Every row is someone alive: newborns take the rows of the dead, and the last row fills a gap that is left.
 */
final class BareLoop {

    private static final double SLACK = 1.1; // room for growth by chance

    private final double[] death;
    private final double[] birth;
    private final double maleShare = StationaryPeople.maleShare();
    private final Draws deaths;
    private final Draws births;
    private final Workers workers;
    private final long[] id;
    private final byte[] age;
    private final byte[] sex;
    private int rows;

    BareLoop(StationaryPeople people, int residents, long seed, Workers workers) {
        this.death = people.death();
        this.birth = people.birth();
        this.deaths = Draws.of(seed, "mortality");
        this.births = Draws.of(seed, "fertility");
        this.workers = workers;
        int capacity = (int) (SLACK * residents) + 1000;
        id = new long[capacity];
        age = new byte[capacity];
        sex = new byte[capacity];
        YearDraws luck = Draws.of(seed, "people").in(0);
        for (rows = 0; rows < residents; rows++) {
            int cell = people.draw(luck, rows);
            settle(rows, Mix.identity(seed, rows), cell % Ages.COUNT, cell / Ages.COUNT);
        }
    }

    private void settle(int row, long newId, int newAge, int newSex) {
        id[row] = newId;
        age[row] = (byte) newAge;
        sex[row] = (byte) newSex;
    }

    int residents() {
        return rows;
    }

    void year(int year) {
        int chunks = Workers.chunks(rows);
        IntBuffer[] dead = new IntBuffer[chunks];
        IntBuffer[] mothers = new IntBuffer[chunks];
        YearDraws deathLuck = deaths.in(year);
        YearDraws birthLuck = births.in(year);
        workers.forEachChunk(rows, (chunk, from, to) -> {
            dead[chunk] = new IntBuffer();
            mothers[chunk] = new IntBuffer();
            decide(from, to, deathLuck, birthLuck, dead[chunk], mothers[chunk]);
        });
        apply(IntBuffer.concat(dead), IntBuffer.concat(mothers), birthLuck, year);
    }

    private void decide(int from, int to, YearDraws deathLuck, YearDraws birthLuck, IntBuffer dead, IntBuffer mothers) {
        for (int row = from; row < to; row++) {
            age[row]++;
            int cell = StationaryPeople.cell(sex[row], age[row]);
            if (deathLuck.uniform(id[row]) < death[cell]) dead.add(row);
            else if (birth[cell] > 0 && birthLuck.uniform(id[row]) < birth[cell]) mothers.add(row);
        }
    }

    private void apply(IntBuffer dead, IntBuffer mothers, YearDraws luck, int year) {
        int filled = 0;
        for (int birth = 0; birth < mothers.size(); birth++) {
            long motherId = id[mothers.get(birth)];
            int row = filled < dead.size() ? dead.get(filled++) : rows++;
            Sex newborn = luck.uniform(motherId, 1) < maleShare ? Sex.MALE : Sex.FEMALE;
            settle(row, Mix.identity(motherId, year), 0, newborn.ordinal());
        }
        for (int death = dead.size() - 1; death >= filled; death--) {
            rows--;
            settle(dead.get(death), id[rows], age[rows], sex[rows]);
        }
    }
}
