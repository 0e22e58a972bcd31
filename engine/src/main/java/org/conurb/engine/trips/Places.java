package org.conurb.engine.trips;

import org.conurb.engine.city.City;
import org.conurb.engine.city.ZoneLinks;
import org.conurb.engine.network.LinkIndex;
import org.conurb.engine.network.Streets;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.store.Columns;

/**
 * The streets at which homes and workplaces lie: of a dwelling the nearest, of a workplace or another aim of a trip one of
 * its zone, the same for the same key, longer ones oftener. Without roads there are none.
 */
final class Places {

    private final ZoneLinks links; // null without roads
    private final int[] ofDwelling; // [dwelling] → link

    private Places(ZoneLinks links, int[] ofDwelling) {
        this.links = links;
        this.ofDwelling = ofDwelling;
    }

    /** The places of a city as it stands now. */
    static Places of(City city, Workers workers) {
        int[] ofDwelling = new int[city.dwellings().rows()];
        if (city.network() == null) {
            java.util.Arrays.fill(ofDwelling, Columns.NONE);
            return new Places(null, ofDwelling);
        }
        LinkIndex index = Streets.index(city.network());
        workers.forEachChunk(ofDwelling.length, (chunk, from, to) -> {
            for (int dwelling = from; dwelling < to; dwelling++) {
                ofDwelling[dwelling] = index.nearest(
                                city.dwellings().x(dwelling), city.dwellings().y(dwelling))
                        .link();
            }
        });
        return new Places(ZoneLinks.of(city.network(), city.zones()), ofDwelling);
    }

    /** The street before a dwelling. */
    int atDwelling(int dwelling) {
        return ofDwelling[dwelling];
    }

    /** A street of a zone; the same for the same key. */
    int inZone(int zone, long key) {
        return links == null ? Columns.NONE : links.pick(zone, key);
    }
}
