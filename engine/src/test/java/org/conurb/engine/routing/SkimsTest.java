package org.conurb.engine.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.conurb.engine.network.Topology;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.store.IntBuffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SkimsTest {

    private static final Workers ALONE = Workers.of(1);

    @AfterAll
    static void close() {
        ALONE.close();
    }

    private static double[] metres(World world) {
        double[] metres = new double[world.topology().links()];
        // Whole numbers add up exactly in any order.
        Arrays.setAll(metres, link -> 1 + link % 97);
        return metres;
    }

    @Test
    void holdsWhatQueriesAnswerPairByPair() {
        for (int seed = 0; seed < 60; seed++) {
            int nodes = 2 + seed % 40;
            World world = World.random(nodes, nodes * (seed % 5), 0.1 * (seed % 4), seed);
            Hierarchy hierarchy = world.hierarchy(ALONE);
            checkSkims(world, hierarchy.customize(world.weight(), ALONE));
            checkSkims(world, hierarchy.customizePerfectly(world.weight(), ALONE));
        }
    }

    private static void checkSkims(World world, Metric metric) {
        int[] origins = new int[world.topology().nodes()];
        Arrays.setAll(origins, node -> node);
        int[] destinations = {origins.length - 1, 0, origins.length / 2, 0};
        Skim skim = Skims.manyToMany(metric, origins, destinations, ALONE);
        Skim withSums = Skims.manyToMany(metric, origins, destinations, metres(world), ALONE);
        Query query = metric.newQuery();
        for (int origin = 0; origin < origins.length; origin++) {
            for (int place = 0; place < destinations.length; place++) {
                String pair = world.name() + ": " + origin + " to " + destinations[place];
                int weight = query.weight(origins[origin], destinations[place]);
                assertEquals(weight, skim.weight(origin, place), pair);
                assertEquals(weight, withSums.weight(origin, place), pair);
                assertEquals(weight == Weights.UNREACHED, withSums.sum(origin, place) == Double.POSITIVE_INFINITY);
            }
        }
    }

    @Test
    void addsUpTheLinksOfTheCheapestPathWhereThereIsOnlyOne() {
        World world = World.grid(20, 5);
        // Weights so different that no two paths cost the same, for all practical purposes.
        int[] weight = world.weight();
        for (int link = 0; link < weight.length; link++) {
            if (weight[link] < Weights.UNREACHED) weight[link] = weight[link] * 100 + 7 * link % 97 + 1;
        }
        double[] metres = metres(world);
        int[] nodes = {0, 7, 211, 399, 120, 55, 300, 340, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70};
        IntBuffer links = new IntBuffer();
        Hierarchy hierarchy = world.hierarchy(ALONE);
        for (Metric metric :
                new Metric[] {hierarchy.customize(weight, ALONE), hierarchy.customizePerfectly(weight, ALONE)}) {
            Skim skim = Skims.manyToMany(metric, nodes, nodes, metres, ALONE);
            for (int origin = 0; origin < nodes.length; origin++) {
                for (int destination = 0; destination < nodes.length; destination++) {
                    if (metric.newQuery().path(nodes[origin], nodes[destination], links) == Weights.UNREACHED) continue;
                    double sum = 0;
                    for (int place = 0; place < links.size(); place++) sum += metres[links.get(place)];
                    assertEquals(sum, skim.sum(origin, destination), nodes[origin] + " to " + nodes[destination]);
                }
            }
        }
    }

    @Test
    void isTheSameOnAnyNumberOfThreads() {
        World world = World.grid(20, 6);
        Metric metric = world.hierarchy(ALONE).customize(world.weight(), ALONE);
        int[] nodes = new int[100];
        Arrays.setAll(nodes, place -> 4 * place);
        Skim alone = Skims.manyToMany(metric, nodes, nodes, metres(world), ALONE);
        for (int threads : new int[] {2, 5}) {
            try (Workers workers = Workers.of(threads)) {
                assertEquals(alone, Skims.manyToMany(metric, nodes, nodes, metres(world), workers));
                Skim weights = Skims.manyToMany(metric, nodes, nodes, workers);
                for (int row = 0; row < nodes.length; row++) {
                    assertEquals(alone.weight(row, 99 - row), weights.weight(row, 99 - row));
                }
            }
        }
    }

    @Test
    void anEmptyListMakesAnEmptySkim() {
        World world = World.grid(4, 0);
        Metric metric = world.hierarchy(ALONE).customize(world.weight(), ALONE);
        assertEquals(
                0, Skims.manyToMany(metric, new int[0], new int[] {1}, ALONE).origins());
        assertEquals(
                0, Skims.manyToMany(metric, new int[] {1}, new int[0], ALONE).weights(0).length);
    }

    @Test
    void aSkimWithoutSumsSaysSo() {
        Topology line = Topology.of(2, new int[] {0}, new int[] {1});
        Metric metric = Hierarchy.build(line, new double[2], new double[2]).customize(new int[] {5}, ALONE);
        int[] nodes = {0, 1};
        assertThrows(
                IllegalStateException.class,
                () -> Skims.manyToMany(metric, nodes, nodes, ALONE).sum(0, 1));
        assertThrows(
                IllegalArgumentException.class, () -> Skims.manyToMany(metric, nodes, nodes, new double[2], ALONE));
    }
}
