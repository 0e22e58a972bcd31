package org.conurb.engine.lives;

/**
 * A resident who is followed closely.
 *
 * @param id identity of the resident
 * @param part what the resident was chosen as
 */
public record Followed(long id, Part part) {}
