package org.conurb.scenarios.batch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Machines that do runs in the place of child processes. What knows how to speak to them is another module, found by
 * {@link java.util.ServiceLoader}; without it on the class path, there are none.
 */
public interface Cluster {

    /**
     * Joins the cluster.
     *
     * @param hearer hears of attempts that fail, on other threads
     */
    Session join(Job job, Hearer hearer);

    /**
     * The files of a folder that is not of this machine's file system.
     *
     * @param settings settings of the cluster's software; some say how a store is reached
     */
    Store store(URI folder, Map<String, String> settings);

    /**
     * How a cluster is to be used; none of it changes the results.
     *
     * @param address names the cluster in the words of its software
     * @param settings further settings of that software
     * @param results a folder for the results outside of the file system; null if the batch's own folder is shared
     */
    record Options(String address, Map<String, String> settings, URI results) {

        /** Keeps a copy of the settings. */
        public Options {
            settings = Map.copyOf(settings);
        }
    }

    /**
     * What is to be done.
     *
     * @param name what people call it
     * @param options which cluster, and how
     * @param resources what a run may take; no jobs for as many side by side as the cluster has room for
     * @param retries how often a run that failed is tried again
     * @param inputFolder the folder from which requests name their files
     * @param inputs the files that runs read, all in that folder or below
     * @param parts where finished runs are put
     */
    record Job(
            String name,
            Options options,
            Resources resources,
            int retries,
            Path inputFolder,
            List<Path> inputs,
            URI parts) {

        /** Keeps a copy of the list. */
        public Job {
            inputs = List.copyOf(inputs);
        }
    }

    /** The time from joining a cluster to leaving it. */
    interface Session extends AutoCloseable {

        /**
         * Has a run done and its part put in place; returns when that is so. Several threads may wait here at once.
         *
         * @throws RunFailure if every attempt failed; the others may go on
         */
        void run(RunRequest request) throws RunFailure;

        /** How many runs the cluster has room for now. */
        int room();

        /** How many runs are under way. */
        int running();

        @Override
        void close();
    }

    /** Hears of attempts that are made again. */
    @FunctionalInterface
    interface Hearer {

        /** An attempt at a run failed, and another is made. */
        void triedAgain(String run, String error);
    }

    /** A run was given up. */
    final class RunFailure extends Exception {
        private static final long serialVersionUID = 1L;

        private final int attempts;
        private final String log;

        /**
         * Says why.
         *
         * @param message in a line
         * @param attempts how often it was tried
         * @param log all that is known
         */
        public RunFailure(String message, int attempts, String log) {
            super(message);
            this.attempts = attempts;
            this.log = log;
        }

        int attempts() {
            return attempts;
        }

        String log() {
            return log;
        }
    }

    /** A folder on another file system, or what is like one in a store of objects. */
    interface Store {

        /** The names in a folder of it, without those of what is not whole; none if there is no such folder. */
        List<String> names(String folder);

        /** Copies a folder from there into one that is here, with all that is below. */
        void fetch(String name, Path into);

        /** Puts a file or folder there under a name, whole or not at all; what had the name is replaced. */
        void put(Path from, String name);

        /** Removes a file or folder; nothing if it is not there. */
        void delete(String name);
    }
}
