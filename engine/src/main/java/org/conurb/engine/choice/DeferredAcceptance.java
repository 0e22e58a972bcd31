package org.conurb.engine.choice;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.random.Mix;

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

    private int[] holder = new int[0]; // [seat] → proposer
    private float[] held = new float[0]; // [seat] priority of its holder
    private int[] next = new int[0]; // [proposer] place on the list to ask for next
    private int[] free = new int[0];
    private int[] freeNext = new int[0];
    private int[] seatOf = new int[0];
    private int rounds;
    private long proposals;

    /**
     * Matches.
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
            int proposers, int perProposer, int[] list, float[] priority, long[] key, int seats, int roundLimit) {
        reset(proposers, seats);
        int waiting = proposers;
        for (int proposer = 0; proposer < proposers; proposer++) free[proposer] = proposer;
        rounds = 0;
        while (waiting > 0 && rounds < roundLimit) {
            int rejected = 0;
            for (int entry = 0; entry < waiting; entry++) {
                int loser = propose(free[entry], perProposer, list, priority, key);
                if (loser != NONE) freeNext[rejected++] = loser;
            }
            int[] swapped = free;
            free = freeNext;
            freeNext = swapped;
            waiting = rejected;
            rounds++;
        }
        Arrays.fill(seatOf, 0, proposers, NONE);
        for (int seat = 0; seat < seats; seat++) if (holder[seat] != NONE) seatOf[holder[seat]] = seat;
        return seatOf;
    }

    /** How many rounds the last matching took. */
    public int rounds() {
        return rounds;
    }

    /** How often someone asked for a seat in the last matching. */
    public long proposals() {
        return proposals;
    }

    private void reset(int proposers, int seats) {
        if (next.length < proposers) {
            next = new int[proposers];
            free = new int[proposers];
            freeNext = new int[proposers];
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

    /** Asks for the next seat; answers who has to ask again, the proposer or whoever is put out; NONE if nobody. */
    private int propose(int proposer, int perProposer, int[] list, float[] priority, long[] key) {
        if (next[proposer] == perProposer) return NONE;
        int place = proposer * perProposer + next[proposer];
        int seat = list[place];
        if (seat == NONE) return NONE;
        next[proposer]++;
        proposals++;
        int rival = holder[seat];
        if (rival != NONE && !isBefore(proposer, priority[place], rival, held[seat], key, seat)) return proposer;
        holder[seat] = proposer;
        held[seat] = priority[place];
        return rival;
    }

    private static boolean isBefore(int one, float ofOne, int other, float ofOther, long[] key, int seat) {
        if (ofOne != ofOther) return ofOne > ofOther;
        long first = Mix.mix(key[one] + Mix.GOLDEN_GAMMA * seat);
        long second = Mix.mix(key[other] + Mix.GOLDEN_GAMMA * seat);
        return first != second ? first < second : one < other;
    }
}
