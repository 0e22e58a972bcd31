package org.conurb.scenarios.synthesis;

import org.conurb.engine.population.Population;

/**
 * People made from marginals, and how well they fit them.
 *
 * @param population the residents in their households
 * @param fit the fit to each margin
 */
public record SynthesisResult(Population population, FitReport fit) {}
