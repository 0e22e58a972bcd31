package org.conurb.spark;

import java.net.URI;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.conurb.scenarios.batch.Cluster;

/** The clusters that Spark speaks to: standalone, Kubernetes, YARN, or processes of this machine. */
public final class SparkCluster implements Cluster {

    private static final String OF_HADOOP = "spark.hadoop.";

    /** Made by the service loader. */
    public SparkCluster() {}

    @Override
    public Session join(Job job, Hearer hearer) {
        return SparkWork.begin(job, hearer);
    }

    @Override
    public Store store(URI folder, Map<String, String> settings) {
        SparkConf told = new SparkConf(); // with what spark-submit was told
        settings.forEach(told::set);
        Configuration hadoop = new Configuration();
        for (var setting : told.getAll()) {
            if (setting._1.startsWith(OF_HADOOP)) hadoop.set(setting._1.substring(OF_HADOOP.length()), setting._2);
        }
        return new HadoopStore(folder, hadoop);
    }
}
