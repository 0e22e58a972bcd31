package org.conurb.scenarios.lives;

import java.util.Locale;
import org.conurb.engine.economy.Sector;

/** Words of the tables as people say them. */
final class Words {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int HOURS = 24;

    private Words() {}

    static String sector(String letter) {
        String title = Sector.valueOf(letter).title();
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** A person of a sex and age, such as a man of 34. */
    static String someone(String sex, int age) {
        String who = age < 18 ? sex.equals("M") ? "a boy" : "a girl" : sex.equals("M") ? "a man" : "a woman";
        return who + " of " + age;
    }

    static String qualification(String word) {
        return switch (word) {
            case "lower" -> "a qualification of level 1 or 2";
            case "upper" -> "A levels or the like";
            case "higher" -> "a degree or the like";
            default -> "no qualification";
        };
    }

    static String place(String study) {
        return switch (study) {
            case "school" -> "school";
            case "further" -> "a sixth form or college";
            default -> "university";
        };
    }

    static String home(String tenure) {
        return switch (tenure) {
            case "owned" -> "an owned home";
            case "private_rent" -> "a privately rented home";
            case "social_rent" -> "a social home";
            default -> "a home";
        };
    }

    static String building(String type) {
        return switch (type) {
            case "detached" -> "detached house";
            case "semi_detached" -> "semi-detached house";
            case "terraced" -> "terraced house";
            case "flat" -> "flat";
            default -> "home";
        };
    }

    static String mode(String word) {
        return switch (word) {
            case "car_driver" -> "driving";
            case "car_passenger" -> "in someone's car";
            case "public_transport" -> "by public transport";
            case "cycle" -> "cycling";
            default -> "on foot";
        };
    }

    static String purpose(String word) {
        return switch (word) {
            case "home" -> "home";
            case "work" -> "to work";
            case "business" -> "on business";
            case "education" -> "to school or college";
            case "escort" -> "to take someone";
            case "shopping" -> "shopping";
            case "personal_business" -> "on an errand";
            case "leisure" -> "out for leisure";
            default -> "to visit friends";
        };
    }

    /** A time of day; of the next day's too. */
    static String clock(int second) {
        return String.format(Locale.ROOT, "%02d:%02d", second / HOUR % HOURS, second / MINUTE % MINUTE);
    }

    static String minutes(double minutes) {
        long whole = Math.max(1, Math.round(minutes));
        return whole == 1 ? "1 minute" : whole + " minutes";
    }

    static String count(int count, String one, String many) {
        return count == 1 ? "one " + one : count + " " + many;
    }
}
