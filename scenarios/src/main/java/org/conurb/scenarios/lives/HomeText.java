package org.conurb.scenarios.lives;

import org.conurb.engine.lives.LifeCause;

/** Sentences on where a resident moved, and on cars. */
final class HomeText {

    private final Person person;
    private final Places places;

    HomeText(Person person, Places places) {
        this.person = person;
        this.places = places;
    }

    String moved(LifeEntry entry) {
        String home = entry.detail().isEmpty() ? "" : ", " + home(entry);
        if (entry.before().isEmpty()) {
            return person.first() + " settled in " + places.zone(entry.after()) + home + ".";
        }
        String way = entry.before().equals(entry.after())
                ? " moved within " + places.zone(entry.after())
                : " moved from " + places.zone(entry.before()) + " to " + places.zone(entry.after());
        return person.first() + way + home + why(entry.cause()) + ".";
    }

    private String home(LifeEntry entry) {
        String cost = entry.detail().equals("owned")
                ? " worth " + places.money(entry.amount())
                : " at " + places.money(entry.amount()) + " a year";
        return "into " + Words.home(entry.detail()) + cost;
    }

    private static String why(LifeCause cause) {
        return switch (cause) {
            case CROWDED -> ", as the old home had too few bedrooms";
            case DEMOLITION -> ", as the old home was taken down";
            case WITHOUT_HOME -> ", after a time without a home of their own";
            default -> "";
        };
    }

    String lodged(LifeEntry entry) {
        return person.first() + " found no home and lodges with another household in " + places.zone(entry.zone())
                + ".";
    }

    String homeless() {
        return person.first() + " was left without a home.";
    }

    static String boughtCar(LifeEntry entry) {
        return "The household got " + (entry.before().equals("0") ? "a car." : "another car.");
    }

    static String soldCar(LifeEntry entry) {
        return "The household gave up " + (entry.after().equals("0") ? "its car." : "one of its cars.");
    }
}
