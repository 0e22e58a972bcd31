package org.conurb.scenarios.lives;

import org.conurb.engine.lives.LifeCause;
import org.conurb.engine.lives.LifeEvent;

/**
 * One event in a life.
 *
 * @param year the twelve months to this mid-year
 * @param event what happened
 * @param cause why
 * @param zone code of the zone of the home afterwards
 * @param before what it was before, in the words of the table; may be empty
 * @param after what it is now; may be empty
 * @param detail sector, tenure, or what a deceased was; may be empty
 * @param other identity of another resident, -1 without
 * @param otherSex M, F, or empty
 * @param otherAge age of the other, -1 if not known
 * @param amount money, NaN without
 * @param minutes minutes of a way, NaN without
 */
public record LifeEntry(
        int year,
        LifeEvent event,
        LifeCause cause,
        String zone,
        String before,
        String after,
        String detail,
        long other,
        String otherSex,
        int otherAge,
        double amount,
        double minutes) {}
