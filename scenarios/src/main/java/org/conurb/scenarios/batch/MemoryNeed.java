package org.conurb.scenarios.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.engine.simulation.TrafficPlan;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.Marginals;
import org.conurb.scenarios.scenario.Scenario;

/**
 * What a process that does a run needs of memory.
 *
 * @param heapBytes the Java heap
 * @param otherBytes everything else: the virtual machine, its code, DuckDB
 */
public record MemoryNeed(long heapBytes, long otherBytes) {

    private static final long MEBIBYTE = 1 << 20;

    // Measured TODO
    private static final long HEAP_BYTES = 64 * MEBIBYTE;
    private static final long HEAP_BYTES_PER_RESIDENT = 600;
    private static final long HEAP_BYTES_PER_LINK_OF_TRAFFIC = 8000;
    private static final long OTHER_BYTES = 260 * MEBIBYTE;

    /** Bytes of a file that lists residents for each of them, at least. */
    private static final long LEAST_BYTES_OF_A_RESIDENT = 10;

    static MemoryNeed of(CityFolder city, Scenario scenario) {
        long heap = HEAP_BYTES + HEAP_BYTES_PER_RESIDENT * residents(city, scenario);
        if (city.roads() != null && scenario.traffic() != TrafficPlan.Model.NONE) {
            heap += HEAP_BYTES_PER_LINK_OF_TRAFFIC * city.roads().network().links();
        }
        return new MemoryNeed(heap, OTHER_BYTES);
    }

    private static long residents(CityFolder city, Scenario scenario) {
        Marginals marginals = city.marginals();
        if (marginals == null) return listedResidents(city.folder());
        double residents = 0;
        for (int area = 0; area < marginals.areas(); area++) residents += marginals.residents(area);
        return Math.round(residents * scenario.populationShare());
    }

    private static long listedResidents(Path folder) {
        try {
            for (String name : new String[] {"residents.parquet", "residents.csv"}) {
                Path file = folder.resolve(name);
                if (Files.exists(file)) return Files.size(file) / LEAST_BYTES_OF_A_RESIDENT;
            }
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The larger of both, part by part. */
    MemoryNeed orMore(MemoryNeed other) {
        return new MemoryNeed(Math.max(heapBytes, other.heapBytes), Math.max(otherBytes, other.otherBytes));
    }

    /** All of it. */
    public long bytes() {
        return heapBytes + otherBytes;
    }
}
