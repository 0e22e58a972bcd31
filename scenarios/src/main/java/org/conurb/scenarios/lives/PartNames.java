package org.conurb.scenarios.lives;

/** What the parts of those who are followed are called. */
public final class PartNames {

    private PartNames() {}

    /** A heading for a part, by its word in the tables. */
    public static String title(String part) {
        return switch (part) {
            case "newborn" -> "The newborn";
            case "pupil" -> "The pupil";
            case "student" -> "The student";
            case "driver" -> "The driver";
            case "rider" -> "The rider of buses and trains";
            case "unemployed" -> "The one out of work";
            case "lone_parent" -> "The lone parent";
            case "renter" -> "The renter";
            case "senior_worker" -> "The senior worker";
            case "pensioner" -> "The pensioner";
            case "alone" -> "The one who lives alone";
            default -> "The newcomer";
        };
    }
}
