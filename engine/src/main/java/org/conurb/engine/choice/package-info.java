/**
 * Choosing: the logit by keyed draws, sampled alternatives, and matching where a seat can be had but once.
 *
 * <p>Used by every choice in the model; knows nothing of cities. Begin with
 * {@link org.conurb.engine.choice.LogitChoice} and {@link org.conurb.engine.choice.DeferredAcceptance}.
 */
package org.conurb.engine.choice;
