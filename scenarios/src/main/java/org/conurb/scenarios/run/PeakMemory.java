package org.conurb.scenarios.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this program has held since it began, or since it began anew to watch. */
public final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path RESET = Path.of("/proc/self/clear_refs");
    private static final String OF_THE_PEAK = "5"; // see proc(5)
    private static final String HIGH_WATER = "VmHWM:";
    private static final long KIBIBYTE = 1024;

    private PeakMemory() {}

    /** Bytes of main memory as Linux counts them; elsewhere the sum of the peaks of Java's memory pools. */
    public static long bytes() {
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

    /** Begins anew from what is held now; where the system does not allow that, the peak stays the highest so far. */
    public static void watchAnew() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        try {
            if (Files.isWritable(RESET)) Files.writeString(RESET, OF_THE_PEAK);
        } catch (IOException notAllowed) {
            return;
        }
    }
}
