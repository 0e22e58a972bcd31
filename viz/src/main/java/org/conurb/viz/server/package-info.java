/**
 * The web server behind the page: who may ask, what is served, how answers are packed.
 *
 * <p>Reads runs through {@link org.conurb.viz.source.Catalog}. Begin with {@link org.conurb.viz.server.ViewServer}, then
 * {@link org.conurb.viz.server.Guard}, which every request passes.
 */
package org.conurb.viz.server;
