/** Tests with real masters, workers and executors of Spark, as processes of this machine that talk over loopback. */
package org.conurb.spark;
