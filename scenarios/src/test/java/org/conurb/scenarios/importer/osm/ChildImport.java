package org.conurb.scenarios.importer.osm;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.scenarios.format.gmns.GmnsNetwork;

/** Imports a file in a process of its own, whose memory a test can limit; prints links, MB/s and MB of heap at most. */
public final class ChildImport {

    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private ChildImport() {}

    public static void main(String[] arguments) throws java.io.IOException {
        Path file = Path.of(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        long begin = System.nanoTime();
        GmnsNetwork network = OsmRoads.readAll(
                        file,
                        OsmSettings.standard().on(threads),
                        step -> System.out.printf("%.2f s: %s%n", (System.nanoTime() - begin) / BILLION, step))
                .network();
        double seconds = (System.nanoTime() - begin) / BILLION;
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == java.lang.management.MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
            }
        }
        System.out.printf(
                "%d links, %.2f s, %.2f MB/s, %.0f MB of heap%n",
                network.network().links(), seconds, Files.size(file) / MILLION / seconds, peak / MILLION);
    }
}
