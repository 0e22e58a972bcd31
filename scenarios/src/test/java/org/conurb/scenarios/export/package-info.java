/** Tests of what other programs get to read of a run. */
package org.conurb.scenarios.export;
