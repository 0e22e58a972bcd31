package org.conurb.engine.labour;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Remark;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Study;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * Residents take places in training programmes and gain a qualification by them, before they look for work in this very year.
 *
 * <p>A lot decides among those who may have a place; nobody has two in a year. Whether training helps anybody to a job is left
 * to the labour market, which knows people by their qualifications: how many take part, how long they are out of work, which
 * jobs they suit. Places that nobody may have stay empty and are counted.
 */
public final class Training implements YearlyProcess {

    private static final int LOT = 0; // draw numbers of a resident
    private static final int COMPLETES = 1;
    private static final int FRACTION = 2; // of a programme

    private final City city;
    private final List<TrainingPlaces> programmes;
    private final Draws draws;
    private final Workers workers;

    /** The programmes of a scenario. */
    public Training(City city, LabourModel model, long seed, Workers workers) {
        this.city = city;
        this.programmes = model.assumptions().training();
        this.draws = Draws.of(seed, "training");
        this.workers = workers;
    }

    @Override
    public String name() {
        return "training";
    }

    @Override
    public void run(int year) {
        YearDraws luck = draws.in(year);
        BitSet hasPlace = new BitSet(city.population().residents().rows());
        for (int number = 0; number < programmes.size(); number++) {
            TrainingPlaces programme = programmes.get(number);
            if (!programme.years().holds(year)) continue;
            int places = (int) Math.floor(programme.places().at(year) + luck.uniform(number, FRACTION));
            IntBuffer candidates = candidates(programme, hasPlace, year);
            int taken = train(programme, places, candidates, hasPlace, luck);
            city.ledger().offerTraining(places, places - taken);
        }
    }

    private IntBuffer candidates(TrainingPlaces programme, BitSet hasPlace, int year) {
        ResidentStore residents = city.population().residents();
        boolean[] isMeant = new boolean[city.zones().count()];
        for (int zone : programme.zones()) isMeant[zone] = true;
        boolean[] may = new boolean[Activity.COUNT];
        for (Activity activity : programme.who()) may[activity.ordinal()] = true;
        return workers.select(residents.rows(), (from, to, picked) -> {
            for (int resident = from; resident < to; resident++) {
                if (!residents.isPresent(resident) || !may[residents.activity(resident)]) continue;
                if (residents.qualification(resident) >= programme.below().ordinal()) continue;
                if (residents.study(resident) != Study.NONE.ordinal() || hasPlace.get(resident)) continue;
                if (!programme.ages().holds(residents.age(resident, year))) continue;
                int zone = city.population().households().zone(residents.household(resident));
                if (isMeant[zone]) picked.add(resident);
            }
        });
    }

    /** Gives the places to those with the smallest lots; answers how many are taken. */
    private int train(TrainingPlaces programme, int places, IntBuffer candidates, BitSet hasPlace, YearDraws luck) {
        int many = Math.min(places, candidates.size());
        if (many == 0) return 0;
        ResidentStore residents = city.population().residents();
        long[] lots = new long[candidates.size()];
        for (int place = 0; place < lots.length; place++) {
            lots[place] = luck.bits(residents.id(candidates.get(place)), LOT);
        }
        long[] sorted = lots.clone();
        Arrays.sort(sorted);
        long last = sorted[many - 1];
        for (int place = 0; place < lots.length; place++) {
            if (lots[place] > last) continue;
            int resident = candidates.get(place);
            hasPlace.set(resident);
            int area = city.areaOfResident(resident);
            city.ledger().remark(Remark.TOOK_TRAINING, area);
            if (luck.uniform(residents.id(resident), COMPLETES) >= programme.completion()) continue;
            city.ledger().remark(Remark.QUALIFIED_BY_TRAINING, area);
            Qualification gained = programme.gains();
            if (residents.qualification(resident) < gained.ordinal()) {
                city.population().setSchooling(resident, gained, Study.NONE);
            }
        }
        return many;
    }
}
