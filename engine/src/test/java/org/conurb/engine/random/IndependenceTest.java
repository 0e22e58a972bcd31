package org.conurb.engine.random;

import java.util.function.LongUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one key draws says nothing about what its neighbours in any direction draw. */
class IndependenceTest {

    private static final int COUNT = 1 << 19;
    private static final Draws MORTALITY = Draws.of(1, "mortality");
    private static final YearDraws LUCK = MORTALITY.in(2012);

    /** Three draws asked of each entity, by keys that differ little. */
    enum Neighbours {
        ENTITIES(id -> LUCK.bits(3 * id, 0), id -> LUCK.bits(3 * id + 1, 0), id -> LUCK.bits(3 * id + 2, 0)),
        YEARS(
                id -> LUCK.bits(id, 0),
                id -> MORTALITY.in(2013).bits(id, 0),
                id -> MORTALITY.in(2014).bits(id, 0)),
        DECADES(
                id -> LUCK.bits(id, 0),
                id -> MORTALITY.in(2022).bits(id, 0),
                id -> MORTALITY.in(2032).bits(id, 0)),
        DRAWS(id -> LUCK.bits(id, 0), id -> LUCK.bits(id, 1), id -> LUCK.bits(id, 2)),
        PROCESSES(
                id -> LUCK.bits(id, 0),
                id -> Draws.of(1, "fertility").in(2012).bits(id, 0),
                id -> Draws.of(1, "mortalitz").in(2012).bits(id, 0)),
        RUN_SEEDS(
                id -> LUCK.bits(id, 0),
                id -> Draws.of(2, "mortality").in(2012).bits(id, 0),
                id -> Draws.of(-1, "mortality").in(2012).bits(id, 0)),
        HASHED_ENTITIES(
                id -> LUCK.bits(Mix.identity(9, 3 * id), 0),
                id -> LUCK.bits(Mix.identity(9, 3 * id + 1), 0),
                id -> LUCK.bits(Mix.identity(9, 3 * id + 2), 0)),
        MOTHER_AND_CHILDREN(
                id -> LUCK.bits(id, 0),
                id -> LUCK.bits(Mix.identity(id, 1), 0),
                id -> LUCK.bits(Mix.identity(id, 2), 0)),
        OPPOSITE_ENTITIES(id -> LUCK.bits(id, 0), id -> LUCK.bits(~id, 0), id -> LUCK.bits(Long.MIN_VALUE + id, 0)),
        NEXT_ENTITY_NEXT_YEAR_NEXT_DRAW(
                id -> LUCK.bits(id, 0),
                id -> MORTALITY.in(2013).bits(id + COUNT, 1),
                id -> MORTALITY.in(2011).bits(id - COUNT, -1));

        private final LongUnaryOperator[] asked;

        Neighbours(LongUnaryOperator... asked) {
            this.asked = asked;
        }
    }

    @ParameterizedTest
    @EnumSource
    void triplesFillTheCubeEvenly(Neighbours neighbours) {
        for (int shift : new int[] {60, 30, 0}) {
            long[] cells = new long[1 << 12];
            for (long id = 0; id < COUNT; id++) {
                int cell = 0;
                for (LongUnaryOperator draw : neighbours.asked) {
                    cell = cell << 4 | (int) (draw.applyAsLong(id) >>> shift) & 15;
                }
                cells[cell]++;
            }
            Evidence.assertEven(cells, "four bits of each, from bit " + shift);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pairsAreUncorrelated(Neighbours neighbours) {
        double[][] uniforms = new double[3][COUNT];
        for (int which = 0; which < 3; which++) {
            for (int id = 0; id < COUNT; id++) {
                uniforms[which][id] = (neighbours.asked[which].applyAsLong(id) >>> 11) * 0x1.0p-53;
            }
        }
        Evidence.assertUncorrelated(uniforms[0], uniforms[1], "first and second");
        Evidence.assertUncorrelated(uniforms[0], uniforms[2], "first and third");
        Evidence.assertUncorrelated(uniforms[1], uniforms[2], "second and third");
    }

    @ParameterizedTest
    @EnumSource
    void pairsDifferInHalfOfTheirBits(Neighbours neighbours) {
        for (int which = 1; which < 3; which++) {
            double squares = 0;
            long[] differing = new long[Long.SIZE];
            for (long id = 0; id < COUNT; id++) {
                long unlike = neighbours.asked[0].applyAsLong(id) ^ neighbours.asked[which].applyAsLong(id);
                for (int bit = 0; bit < Long.SIZE; bit++) differing[bit] += unlike >>> bit & 1;
            }
            for (long count : differing) {
                double z = (2.0 * count - COUNT) / Math.sqrt(COUNT);
                squares += z * z;
            }
            Evidence.assertChiSquare(squares, Long.SIZE, "bits that differ, by place");
        }
    }
}
