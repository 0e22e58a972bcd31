package org.conurb.scenarios.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this program has held since it began. */
final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String HIGH_WATER = "VmHWM:";
    private static final long KIBIBYTE = 1024;

    private PeakMemory() {}

    /** Bytes of main memory as Linux counts them; elsewhere the sum of the peaks of Java's memory pools. */
    static long bytes() {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(HIGH_WATER)) {
                    return KIBIBYTE * Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException notLinux) {
            return poolBytes();
        }
        return poolBytes();
    }

    private static long poolBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
    }
}
