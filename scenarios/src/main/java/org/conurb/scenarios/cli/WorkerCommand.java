package org.conurb.scenarios.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.conurb.scenarios.batch.Worker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does runs for a batch, which starts it; not for people. */
@Command(name = WorkerCommand.NAME, hidden = true, description = "Does the runs of a batch, for conurb batch.")
final class WorkerCommand implements Callable<Integer> {

    static final String NAME = "batch-worker";

    @Option(names = "--parts", required = true, description = "The folder for finished runs.")
    Path parts;

    @Option(names = "--threads", required = true, description = "Threads to compute with.")
    int threads;

    @Override
    public Integer call() {
        var answers = System.out;
        System.setOut(System.err); // whatever else is printed must not be taken for an answer
        Worker.serve(
                System.in, answers, parts, threads, () -> Runtime.getRuntime().halt(0));
        return 0;
    }
}
