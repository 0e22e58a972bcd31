package org.conurb.scenarios.batch;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How the machine is shared out among the processes of a batch.
 *
 * @param jobs processes side by side
 * @param threads threads of each
 * @param heapBytes the Java heap of each
 * @param processBytes what each may take in all
 * @param allowedBytes what all may take together
 */
public record Resources(int jobs, int threads, long heapBytes, long processBytes, long allowedBytes) {

    private static final long MEBIBYTE = 1 << 20;

    /** A heap of just what is needed would be collected all the time. */
    private static final int ROOM = 2;

    /** Shares out this machine. */
    static Resources of(BatchOptions options, MemoryNeed need, int runs) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long allowed = options.memoryBytes() > 0 ? options.memoryBytes() : system.getTotalMemorySize() / 2;
        return of(options, need, runs, Runtime.getRuntime().availableProcessors(), allowed);
    }

    /**
     * Shares out a machine.
     *
     * @param need what the largest run needs
     * @param runs how many runs there are to do
     */
    static Resources of(BatchOptions options, MemoryNeed need, int runs, int processors, long allowedBytes) {
        int jobs = options.jobs();
        if (jobs == 0) {
            long byMemory = allowedBytes / need.bytes();
            int byProcessors = Math.max(1, processors / Math.max(1, options.threads()));
            jobs = (int) Math.max(1, Math.min(Math.min(byProcessors, byMemory), runs));
        }
        int threads = options.threads() > 0 ? options.threads() : Math.max(1, processors / jobs);
        long heap = Math.min(ROOM * need.heapBytes(), allowedBytes / jobs - need.otherBytes());
        heap = Math.max(heap, need.heapBytes()) / MEBIBYTE * MEBIBYTE;
        return new Resources(jobs, threads, heap, heap + need.otherBytes(), allowedBytes);
    }

    /** Whether the processes may need more than they may take. */
    public boolean isTight() {
        return jobs * processBytes > allowedBytes;
    }
}
