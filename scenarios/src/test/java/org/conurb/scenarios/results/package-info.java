/** Tests of the tables of a run and of SQL over them. */
package org.conurb.scenarios.results;
