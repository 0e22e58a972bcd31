package org.conurb.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each benchmark still runs: once, on a village, within this JVM. Nothing is measured. */
class EveryBenchmarkRunsTest {

    @TempDir
    private Path folder;

    @Test
    void everyBenchmarkRunsOnASmallCityAndItsResultCanBeRead() throws RunnerException, IOException {
        System.setProperty("jmh.ignoreLock", "true");
        Path file = folder.resolve("result.json");
        Options options = new OptionsBuilder()
                .include("org.conurb.benchmarks.*")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .param("residents", "2000")
                .param("threads", "2")
                .param("city", "../scenarios/greater-manchester/city")
                .param("share", "0.01")
                .param("roads", "grid-1000")
                .param("vehicles", "300")
                .param("proposers", "2000")
                .param("extract", "grid")
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(file.toString())
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        TreeSet<String> ran = new TreeSet<>();
        for (RunResult result : results) ran.add(result.getParams().getBenchmark());
        TreeSet<String> written = new TreeSet<>();
        BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())
                .forEach(benchmark -> written.add(benchmark.getUsername()));
        assertEquals(written, ran);
        assertTrue(Results.read(file).scores().size() > ran.size(), "scores and counters");
    }
}
