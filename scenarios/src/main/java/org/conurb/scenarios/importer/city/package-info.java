/**
 * A city folder made from roads and a few figures: the recipe behind {@code conurb new --city}.
 *
 * <p>Reads a road network, zones (or lays a grid over the roads), tables of people and work, and a model city whose
 * rates stand in where there are none of its own; writes a whole city folder that names the source of every file. Begin
 * with {@link org.conurb.scenarios.importer.city.NewCity}, which takes the steps one by one, then {@link
 * org.conurb.scenarios.importer.city.CityPlan}, what the writers share.
 */
package org.conurb.scenarios.importer.city;
