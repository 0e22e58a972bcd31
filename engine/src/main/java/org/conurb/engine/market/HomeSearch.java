package org.conurb.engine.market;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.choice.DeferredAcceptance;
import org.conurb.engine.choice.LogitChoice;
import org.conurb.engine.city.City;
import org.conurb.engine.market.Nearness.Kind;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.Columns;

/**
 * One round of the search for a market home: each mover looks at some vacancies, ranks those that it would take, and
 * they are matched such that no home is taken twice.
 */
final class HomeSearch {

    private static final int SEEN = 64; // first draw number of a round
    private static final int DRAWS_PER_HOME = 2;
    private static final double NEWLY_WITHOUT = 0.1; // head start in the eyes of who lets or sells
    private static final double LONGER_WITHOUT = 0.5;

    private final City city;
    private final HomeTaste taste;
    private final HousingModel.Search search;
    private final Workers workers;
    private final DeferredAcceptance matching;
    private final Nearness nearness;
    private int[] seeking = {}; // [proposer] → mover
    private int proposers;
    private int[] homes = {}; // [proposer][rank] → position among the vacancies, NONE ends the list
    private float[] priority = {}; // [proposer][rank] of the proposer at that home
    private long[] key = {}; // [proposer]

    HomeSearch(City city, HousingModel model, HomeTaste taste, Workers workers) {
        this.city = city;
        this.taste = taste;
        this.search = model.search();
        this.workers = workers;
        this.matching = new DeferredAcceptance();
        this.nearness = new Nearness(city, search.minutes(), workers);
    }

    /** Which movers go out in a round, and where they look. */
    record Round(int number, boolean wholeCity, double meanIncome) {}

    /** Answers for each proposer the position of the home it gets, NONE for no home. Proposers are told by mover(). */
    int[] look(Movers movers, Vacancies vacancies, Means means, Round round, YearDraws luck) {
        nearness.weigh(vacancies, round.wholeCity());
        enlist(movers, round);
        int seen = search.homesSeen();
        workers.forEachChunk(proposers, (chunk, from, to) -> {
            double[] score = new double[seen];
            for (int proposer = from; proposer < to; proposer++) {
                rank(proposer, movers, vacancies, means, round, luck, score);
            }
        });
        return matching.match(proposers, seen, homes, priority, key, vacancies.count(), search.offerRounds(), workers);
    }

    /** How many movers took part in the last round. */
    int proposers() {
        return proposers;
    }

    /** How often they asked for a home. */
    long proposals() {
        return matching.proposals();
    }

    /** The mover behind a proposer of the last round. */
    int mover(int proposer) {
        return seeking[proposer];
    }

    /** Whether the proposer had any home on its list. */
    boolean sawAny(int proposer) {
        return homes[proposer * search.homesSeen()] != NONE;
    }

    private void enlist(Movers movers, Round round) {
        if (seeking.length < movers.count()) {
            int capacity = Columns.grown(movers.count());
            seeking = new int[capacity];
            key = new long[capacity];
            homes = new int[Math.multiplyExact(capacity, search.homesSeen())];
            priority = new float[homes.length];
        }
        proposers = 0;
        for (int mover = 0; mover < movers.count(); mover++) {
            if (movers.looking(mover) && kind(movers, mover, round) != null) seeking[proposers++] = mover;
        }
        workers.forEachChunk(proposers, (chunk, from, to) -> {
            for (int proposer = from; proposer < to; proposer++) key[proposer] = movers.id(seeking[proposer]);
        });
    }

    /** What the mover looks at in this round, null for nothing. Those without a home become less choosy by the round. */
    private Kind kind(Movers movers, int mover, Round round) {
        boolean must = movers.must(mover);
        if (!must && round.wholeCity()) return null;
        if (must && round.number() >= search.ownAreaRounds() - 1) return Kind.EITHER;
        return switch (movers.wish(mover)) {
            case OWNED -> must && round.number() > 1 ? Kind.PRIVATE : Kind.OWNED;
            case PRIVATE_RENT -> Kind.PRIVATE;
            case SOCIAL_RENT -> must && round.number() > 0 ? Kind.PRIVATE : null;
        };
    }

    private void rank(
            int proposer,
            Movers movers,
            Vacancies vacancies,
            Means means,
            Round round,
            YearDraws luck,
            double[] score) {
        int mover = seeking[proposer];
        int list = proposer * search.homesSeen();
        homes[list] = NONE;
        Kind kind = kind(movers, mover, round);
        int zone = movers.zone(mover);
        if (!nearness.hasAny(kind, zone)) return;
        double least = leastUtility(movers, mover);
        int listed = 0;
        int firstDraw = SEEN + round.number() * search.homesSeen() * DRAWS_PER_HOME;
        for (int look = 0; look < search.homesSeen(); look++) {
            int position = nearness.draw(kind, zone, luck, key[proposer], firstDraw + look * DRAWS_PER_HOME);
            boolean owns = vacancies.isForSale(position) && means.canPay(movers, mover, vacancies.price(position));
            if (kind == Kind.OWNED && !owns) continue;
            double known = taste.ofVacancy(movers, mover, vacancies, position, owns);
            double utility = LogitChoice.value(luck, key[proposer], vacancies.id(position), known);
            if (utility <= least) continue;
            utility += nearness.correction(zone, vacancies.zone(position));
            listed = insert(list, listed, position, utility, score);
        }
        if (listed < search.homesSeen()) homes[list + listed] = NONE;
        float standing = standing(movers, mover, round.meanIncome());
        for (int rank = 0; rank < listed; rank++) priority[list + rank] = standing;
    }

    /** A household with a home moves only to a better one; utilities of surroundings are those of its own zone. */
    private double leastUtility(Movers movers, int mover) {
        return movers.must(mover) ? Double.NEGATIVE_INFINITY : taste.ofOwnHome(movers, mover);
    }

    /** Keeps the list in falling order of utility; a home seen twice is listed once. */
    private int insert(int list, int listed, int position, double utility, double[] score) {
        for (int rank = 0; rank < listed; rank++) {
            if (homes[list + rank] == position) return listed;
        }
        int rank = listed;
        while (rank > 0 && score[rank - 1] < utility) {
            score[rank] = score[rank - 1];
            homes[list + rank] = homes[list + rank - 1];
            rank--;
        }
        score[rank] = utility;
        homes[list + rank] = position;
        return listed + 1;
    }

    /** How gladly a household is taken: by income, and more so the longer it has been without a home. */
    private static float standing(Movers movers, int mover, double meanIncome) {
        double income = movers.income(mover);
        double byIncome = income <= 0 ? 0 : income / (income + meanIncome);
        if (!movers.must(mover)) return (float) byIncome;
        boolean longer = movers.lodges(mover) || movers.homeless(mover);
        return (float) (byIncome + (longer ? LONGER_WITHOUT : NEWLY_WITHOUT));
    }
}
