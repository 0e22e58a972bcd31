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

    // The smallest heaps with which runs came through, and what their processes took besides, on Linux with Java 17: of
    // a
    // town of 10,400 residents and 438 links (less than 16 MiB and 150 MiB); of Greater Manchester with 11,820 links
    // and one
    // resident in a hundred (64 to 100 and 155 MiB; with traffic 160 to 190 and 200 MiB) and one in ten (128 to 160 and
    // 160 MiB; with traffic 260 to 400 and 250 MiB).
    private static final long HEAP_BYTES = 24 * MEBIBYTE;
    private static final long HEAP_BYTES_PER_LINK = 5_000;
    private static final long HEAP_BYTES_PER_RESIDENT = 270;
    private static final long HEAP_BYTES_OF_TRAFFIC_PER_LINK = 8_000;
    private static final long HEAP_BYTES_OF_TRAFFIC_PER_RESIDENT = 370;
    private static final long OTHER_BYTES = 170 * MEBIBYTE;
    private static final long OTHER_BYTES_OF_TRAFFIC = 100 * MEBIBYTE;

    /** Bytes of a file that lists residents for each of them, at least. */
    private static final long LEAST_BYTES_OF_A_RESIDENT = 10;

    static MemoryNeed of(CityFolder city, Scenario scenario) {
        long residents = residents(city, scenario);
        long links = city.roads() == null ? 0 : city.roads().network().links();
        long heap = HEAP_BYTES + HEAP_BYTES_PER_LINK * links + HEAP_BYTES_PER_RESIDENT * residents;
        if (links == 0 || scenario.traffic() == TrafficPlan.Model.NONE) return new MemoryNeed(heap, OTHER_BYTES);
        heap += HEAP_BYTES_OF_TRAFFIC_PER_LINK * links + HEAP_BYTES_OF_TRAFFIC_PER_RESIDENT * residents;
        return new MemoryNeed(heap, OTHER_BYTES + OTHER_BYTES_OF_TRAFFIC);
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
