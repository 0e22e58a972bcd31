package org.conurb.scenarios.batch;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How the machine is shared out among the processes of a batch.
 *
 * @param jobs processes side by side; 0 for as many as a cluster has room for
 * @param threads threads of each
 * @param heapBytes the Java heap of each
 * @param processBytes what each may take in all
 * @param allowedBytes what all may take together
 */
public record Resources(int jobs, int threads, long heapBytes, long processBytes, long allowedBytes) {

    private static final long MEBIBYTE = 1 << 20;

    /** A heap of just what is needed would be collected all the time. */
    private static final int ROOM = 2;

    /** What Spark's own work takes of a process's heap: assumed. */
    private static final long CLUSTER_HEAP_BYTES = 100 * MEBIBYTE;

    /** Spark starts no process with less than 450 MiB of heap (1.5 of what its memory manager keeps back). */
    private static final long LEAST_CLUSTER_HEAP_BYTES = 512 * MEBIBYTE;

    /** Shares out this machine, or the machines of a cluster. */
    static Resources of(BatchOptions options, MemoryNeed need, int runs) {
        if (options.cluster() != null) return onCluster(options, need);
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

    /** What each process of a cluster may take; how many there are is the cluster's business unless it was told. */
    static Resources onCluster(BatchOptions options, MemoryNeed need) {
        long heap = Math.max(LEAST_CLUSTER_HEAP_BYTES, ROOM * need.heapBytes() + CLUSTER_HEAP_BYTES);
        heap = heap / MEBIBYTE * MEBIBYTE;
        int threads = Math.max(1, options.threads());
        return new Resources(options.jobs(), threads, heap, heap + need.otherBytes(), Long.MAX_VALUE);
    }

    /** Whether the processes may need more than they may take. */
    public boolean isTight() {
        return (double) jobs * processBytes > allowedBytes;
    }
}
