/** Tests of what pairs of runs tell about a policy, and of how it is shown. */
package org.conurb.scenarios.compare;
