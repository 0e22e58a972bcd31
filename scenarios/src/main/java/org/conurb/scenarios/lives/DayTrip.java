package org.conurb.scenarios.lives;

/**
 * One trip of a weekday.
 *
 * @param year year of travel
 * @param purpose what the resident does where it ends
 * @param mode how
 * @param departure seconds after midnight
 * @param from code of the zone where it begins, or outside
 * @param to code of the zone where it ends, or outside
 * @param kilometres length
 * @param minutes from door to door
 * @param delayMinutes minutes of these lost in traffic
 */
public record DayTrip(
        int year,
        String purpose,
        String mode,
        int departure,
        String from,
        String to,
        double kilometres,
        double minutes,
        double delayMinutes) {}
