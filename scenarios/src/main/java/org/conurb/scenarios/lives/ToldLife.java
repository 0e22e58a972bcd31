package org.conurb.scenarios.lives;

import java.util.List;

/**
 * A life and its story.
 *
 * @param life what is recorded
 * @param area name of the area where the resident lived first
 * @param chapters the story
 */
public record ToldLife(Life life, String area, List<Chapter> chapters) {

    /** Keeps a copy of the list. */
    public ToldLife {
        chapters = List.copyOf(chapters);
    }
}
