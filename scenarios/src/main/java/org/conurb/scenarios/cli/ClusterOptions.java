package org.conurb.scenarios.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.conurb.scenarios.batch.Cluster;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that have a batch done on a cluster. */
class ClusterOptions {

    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]+:/.*");
    private static final String OF_FILES = "file";
    private static final String OF_SPARK_SUBMIT = "spark.master";

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = "--on",
            paramLabel = "CLUSTER",
            description =
                    "Does the runs on a cluster with Apache Spark: spark://HOST:PORT, k8s://https://HOST:PORT, yarn,"
                            + " local-cluster[WORKERS,CORES,MEGABYTES]; as Spark's --master, which spark-submit gives itself.")
    String cluster;

    @Option(
            names = "--conf",
            paramLabel = "KEY=VALUE",
            description = "With --on: a setting of Spark, such as spark.executor.memory=8g. May be given many times.")
    Map<String, String> settings = new LinkedHashMap<>();

    /** Whether a cluster was named, here or by spark-submit. */
    boolean isGiven() {
        return address() != null;
    }

    private String address() {
        return cluster == null ? System.getProperty(OF_SPARK_SUBMIT) : cluster;
    }

    /** The cluster; null for processes of this machine. */
    Cluster.Options options(String out) {
        if (!settings.isEmpty() && !isGiven()) throw usage("--conf goes with --on");
        boolean isElsewhere = out != null && isElsewhere(out);
        if (isElsewhere && !isGiven()) throw usage("--out is " + out + "; without --on it should be a folder");
        return isGiven() ? new Cluster.Options(address(), settings, isElsewhere ? uri(out) : null) : null;
    }

    /** The folder of a batch on this machine: what --out names, unless that is elsewhere. */
    Path folder(String out, String experiment) {
        if (out == null || isElsewhere(out)) return Path.of("batches", experiment);
        return ADDRESS.matcher(out).matches() ? Path.of(uri(out)) : Path.of(out);
    }

    private boolean isElsewhere(String out) {
        return ADDRESS.matcher(out).matches() && !OF_FILES.equals(uri(out).getScheme());
    }

    private URI uri(String out) {
        try {
            return new URI(out);
        } catch (URISyntaxException wrong) {
            throw usage("--out is " + out + "; it should be a folder or an address such as hdfs://HOST/FOLDER");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
