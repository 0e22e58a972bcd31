/**
 * An independent check on a city whose flows are published by sex and single age: Bristol, 2001 to 2011.
 *
 * <p>Reads the published figures where they are at hand. Begin with
 * {@code BristolTest}.
 */
package org.conurb.scenarios.bristol;
