package org.conurb.scenarios.lives;

import java.util.List;

/**
 * What there is to tell of a resident in a year.
 *
 * @param year the twelve months to this mid-year
 * @param age completed years at its end
 * @param sentences whole sentences, in the order of the year
 */
public record Chapter(int year, int age, List<String> sentences) {

    /** Keeps a copy of the list. */
    public Chapter {
        sentences = List.copyOf(sentences);
    }

    /** All sentences in one text. */
    public String text() {
        return String.join(" ", sentences);
    }
}
