/**
 * Runs of a batch as tasks of Apache Spark: one task a run, done by the code that does it on one machine; files go through
 * Hadoop's file API.
 *
 * <p>Tells Spark what is to be done, sends the program and the input files along, and puts finished runs where the batch
 * looks for them. Begin with {@link org.conurb.spark.SparkCluster} and {@link org.conurb.spark.RunTask}. Tasks travel by
 * Java serialization, as Spark's always do: between machines that trust one another, or with spark.authenticate.
 */
package org.conurb.spark;
