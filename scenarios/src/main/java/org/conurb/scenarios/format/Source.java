package org.conurb.scenarios.format;

import java.util.List;

/**
 * Where figures of a city come from.
 *
 * @param id a short word for it
 * @param title title of the publication
 * @param publisher who published it
 * @param period the time the figures speak of
 * @param licence under which licence
 * @param attribution the words that the licence asks for
 * @param files files of the city folder that rest on it
 * @param method how the figures in the files follow from the published ones
 */
public record Source(
        String id,
        String title,
        String publisher,
        String period,
        String licence,
        String attribution,
        List<String> files,
        String method) {

    /** Keeps a copy of the list. */
    public Source {
        files = List.copyOf(files);
    }
}
