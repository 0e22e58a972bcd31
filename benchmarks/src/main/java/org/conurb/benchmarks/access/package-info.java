/** Benchmarks of what can be reached from zones. */
package org.conurb.benchmarks.access;
