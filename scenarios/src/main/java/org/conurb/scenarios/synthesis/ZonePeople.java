package org.conurb.scenarios.synthesis;

import java.nio.charset.StandardCharsets;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;

/**
 * The residents of one zone before they are grouped: sex, age, identity; residents of establishments first.
 *
 * <p>They come by sex and then by age, so a resident's running number, and with it the identity, depends on the zone's
 * marginals alone. The open age 90 is spread over single ages by survivorship.
 */
final class ZonePeople {

    private static final int AGE = 0; // draw number

    final long[] id;
    final byte[] sex;
    final short[] age;
    final int communal;

    ZonePeople(String zoneCode, ZoneMargins margins, OldestAges oldest, YearDraws luck) {
        int total = margins.residents();
        id = new long[total];
        sex = new byte[total];
        age = new short[total];
        long zone = 0;
        for (byte letter : zoneCode.getBytes(StandardCharsets.UTF_8)) zone = Mix.mix(zone + letter);
        communal = ZoneMargins.sum(margins.communal);
        int next = fill(margins.communal, 0, zone, oldest, luck);
        fill(margins.inHouseholds, next, zone, oldest, luck);
    }

    private int fill(int[][] people, int from, long zone, OldestAges oldest, YearDraws luck) {
        int person = from;
        for (int ofSex = 0; ofSex < Sex.COUNT; ofSex++) {
            for (int ofAge = 0; ofAge < ZoneMargins.AGES; ofAge++) {
                for (int each = 0; each < people[ofSex][ofAge]; each++) {
                    id[person] = Mix.identity(zone, person);
                    sex[person] = (byte) ofSex;
                    boolean open = ofAge == ZoneMargins.AGES - 1;
                    age[person] = (short) (open ? oldest.draw(ofSex, luck.uniform(id[person], AGE)) : ofAge);
                    person++;
                }
            }
        }
        return person;
    }

    int count() {
        return id.length;
    }
}
