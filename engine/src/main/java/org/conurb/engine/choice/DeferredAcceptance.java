package org.conurb.engine.choice;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Mix;
import org.conurb.engine.store.IntBuffer;

/**
 * Matching where a seat can be had but once: rounds in which everyone who is without a seat asks for the next one on
 * their list, and each seat keeps the best of those who asked (Gale and Shapley 1962, "College admissions and the
 * stability of marriage", American Mathematical Monthly 69, 9).
 *
 * <p>When it ends by itself the matching is stable: nobody would rather have a seat that would rather have them. It is
 * then the same in whatever order proposals are handled, the best stable one for those who propose. A seat ranks
 * proposers by priority, the higher first, and equal ones by a hash of proposer and seat. The object keeps its memory
 * for the next matching.
 */
public final class DeferredAcceptance {

    /** With fewer proposers than this in a round, handing them to threads costs more than it gains. */
    private static final int WORTH_SHARING = 4096;

    private int[] holder = new int[0]; // [seat] → proposer
    private float[] held = new float[0]; // [seat] priority of its holder
    private int[] next = new int[0]; // [proposer] place on the list to ask for next
    private int[] free = new int[0];
    private int[] freeNext = new int[0];
    private int[] asked = new int[0]; // [entry of free] the seat asked for in this round
    private int[] seatOf = new int[0];
    private IntBuffer[] losers = {}; // [part of the seats] who has to ask again
    private long[] asks = {};
    private int rounds;
    private long proposals;

    /**
     * Matches; the result is the same on any number of threads.
     *
     * @param proposers how many there are
     * @param perProposer places on each list
     * @param list [proposer x perProposer + place] seats from 0, best first; NONE ends a list
     * @param priority what the proposer counts at the seat of the same place; the higher the better
     * @param key [proposer] identity, for ties
     * @param seats how many seats there are
     * @param roundLimit rounds after which those without a seat stay so
     * @return [proposer] seat or NONE; valid until the next call, longer than needed
     */
    public int[] match(
            int proposers,
            int perProposer,
            int[] list,
            float[] priority,
            long[] key,
            int seats,
            int roundLimit,
            Workers workers) {
        reset(proposers, seats, workers.threads());
        int waiting = proposers;
        for (int proposer = 0; proposer < proposers; proposer++) free[proposer] = proposer;
        rounds = 0;
        while (waiting > 0 && rounds < roundLimit) {
            int asking = waiting;
            workers.forEachChunk(asking, (chunk, from, to) -> ask(from, to, perProposer, list));
            int parts = asking < WORTH_SHARING ? 1 : workers.threads(); // one a thread: each looks through all who ask
            workers.forEach(parts, part -> answer(part, parts, asking, seats, perProposer, priority, key));
            waiting = 0;
            for (int part = 0; part < parts; part++) {
                for (int entry = 0; entry < losers[part].size(); entry++) freeNext[waiting++] = losers[part].get(entry);
                proposals += asks[part];
            }
            int[] swapped = free;
            free = freeNext;
            freeNext = swapped;
            rounds++;
        }
        Arrays.fill(seatOf, 0, proposers, NONE);
        for (int seat = 0; seat < seats; seat++) if (holder[seat] != NONE) seatOf[holder[seat]] = seat;
        return seatOf;
    }

    /** Notes whom each of the free asks next. */
    private void ask(int from, int to, int perProposer, int[] list) {
        for (int entry = from; entry < to; entry++) {
            int proposer = free[entry];
            asked[entry] = next[proposer] == perProposer ? NONE : list[proposer * perProposer + next[proposer]];
        }
    }

    /** Lets the seats of one part answer all who ask them; nobody else touches these seats or these proposers. */
    private void answer(int part, int parts, int asking, int seats, int perProposer, float[] priority, long[] key) {
        int first = (int) ((long) seats * part / parts);
        int end = (int) ((long) seats * (part + 1) / parts);
        losers[part].clear();
        asks[part] = 0;
        for (int entry = 0; entry < asking; entry++) {
            int seat = asked[entry];
            if (seat < first || seat >= end) continue;
            int proposer = free[entry];
            float worth = priority[proposer * perProposer + next[proposer]++];
            asks[part]++;
            int rival = holder[seat];
            if (rival != NONE && !isBefore(proposer, worth, rival, held[seat], key, seat)) {
                losers[part].add(proposer);
                continue;
            }
            holder[seat] = proposer;
            held[seat] = worth;
            if (rival != NONE) losers[part].add(rival);
        }
    }

    /** How many rounds the last matching took. */
    public int rounds() {
        return rounds;
    }

    /** How often someone asked for a seat in the last matching. */
    public long proposals() {
        return proposals;
    }

    private void reset(int proposers, int seats, int threads) {
        if (losers.length < threads) {
            losers = new IntBuffer[threads];
            for (int part = 0; part < threads; part++) losers[part] = new IntBuffer();
            asks = new long[threads];
        }
        if (next.length < proposers) {
            next = new int[proposers];
            free = new int[proposers];
            freeNext = new int[proposers];
            asked = new int[proposers];
            seatOf = new int[proposers];
        }
        if (holder.length < seats) {
            holder = new int[seats];
            held = new float[seats];
        }
        Arrays.fill(next, 0, proposers, 0);
        Arrays.fill(holder, 0, seats, NONE);
        proposals = 0;
    }

    private static boolean isBefore(int one, float ofOne, int other, float ofOther, long[] key, int seat) {
        if (ofOne != ofOther) return ofOne > ofOther;
        long first = Mix.mix(key[one] + Mix.GOLDEN_GAMMA * seat);
        long second = Mix.mix(key[other] + Mix.GOLDEN_GAMMA * seat);
        return first != second ? first < second : one < other;
    }
}
