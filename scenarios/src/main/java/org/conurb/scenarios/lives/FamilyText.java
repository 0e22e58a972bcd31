package org.conurb.scenarios.lives;

import org.conurb.engine.lives.LifeCause;

/** Sentences on who came and went in a resident's family and household. */
final class FamilyText {

    private static final int STUDENT_TO = 29; // up to this age an establishment is mostly a student hall
    private static final int OLD_FROM = 65; // from this age on it is mostly a care home

    private final Person person;
    private final Places places;

    FamilyText(Person person, Places places) {
        this.person = person;
        this.places = places;
    }

    String born(LifeEntry entry) {
        String where = "Born in " + places.zone(entry.zone());
        return entry.otherAge() < 0 ? where + "." : where + " to a mother of " + entry.otherAge() + ".";
    }

    String arrived(LifeEntry entry) {
        return person.first() + " came to the city" + from(entry.cause()) + ".";
    }

    private static String from(LifeCause origin) {
        return switch (origin) {
            case ABROAD -> " from abroad";
            case COUNTRY -> " from elsewhere in the country";
            default -> "";
        };
    }

    String left(LifeEntry entry) {
        String whereTo = switch (entry.cause()) {
            case ABROAD -> " for another country";
            case COUNTRY -> " for elsewhere in the country";
            default -> "";
        };
        return person.first() + " left the city" + whereTo + ".";
    }

    String died(int age) {
        return person.first() + " died, aged " + age + ".";
    }

    String bereaved(LifeEntry entry) {
        boolean male = entry.otherSex().equals("M");
        String who = switch (entry.detail()) {
            case "parent" -> male ? "father" : "mother";
            case "child" -> male ? "son" : "daughter";
            case "sibling" -> male ? "brother" : "sister";
            default -> "";
        };
        if (who.isEmpty()) {
            return "Someone of " + person.possessive() + " household, "
                    + Words.someone(entry.otherSex(), entry.otherAge()) + ", died.";
        }
        String age = entry.otherAge() == 0 ? " in the first year of life" : ", aged " + entry.otherAge();
        return person.firstPossessive() + " " + who + " died" + age + ".";
    }

    String childBorn(LifeEntry entry) {
        String child = switch (entry.otherSex()) {
            case "M" -> "son";
            case "F" -> "daughter";
            default -> "child";
        };
        return person.first() + " had a " + child + ".";
    }

    String coupleFormed(LifeEntry entry) {
        String partner = Words.someone(entry.otherSex(), entry.otherAge());
        return entry.cause() == LifeCause.ARRIVAL
                ? person.first() + " came with a partner, " + partner + "."
                : person.first() + " and " + partner + " became a couple.";
    }

    String coupleEnded(LifeEntry entry) {
        String partner = person.possessive() + " partner, " + Words.someone(entry.otherSex(), entry.otherAge());
        Person other = Person.of(entry.otherSex());
        return switch (entry.cause()) {
            case DEATH ->
                person.firstPossessive() + " partner, " + Words.someone(entry.otherSex(), entry.otherAge()) + ", died.";
            case LEFT_CITY ->
                person.first() + " and " + partner + ", parted, and " + other.subject() + " left the city.";
            case ESTABLISHMENT ->
                person.first() + " and " + partner + ", live apart, one of them in a communal establishment.";
            default -> person.first() + " and " + partner + ", parted.";
        };
    }

    String parentsParted(LifeEntry entry) {
        String gone = entry.otherSex().equals("M") ? "father" : "mother";
        return person.firstPossessive() + " parents parted; " + person.possessive() + " " + gone + " moved out.";
    }

    String enteredEstablishment(LifeEntry entry, int age) {
        String where = age <= STUDENT_TO
                ? "a student hall or the like"
                : age >= OLD_FROM ? "a care home or the like" : "a communal establishment";
        return person.first() + (entry.cause() == LifeCause.ARRIVAL ? " lives in " : " moved into ") + where + ".";
    }

    String leftEstablishment() {
        return person.first() + " left the communal establishment.";
    }

    String leftHome(LifeEntry entry) {
        String why = entry.cause() == LifeCause.PARTNER ? " to live with " + person.possessive() + " partner" : "";
        return person.first() + " left the parental home" + why + ".";
    }

    String cameHome() {
        return person.first() + " moved back into a parental home.";
    }

    String setUpHome() {
        return person.first() + " set up a household of " + person.possessive() + " own.";
    }

    String joinedHousehold(LifeEntry entry, int age) {
        if (entry.cause() == LifeCause.FAMILY) return person.first() + " went with a parent to another household.";
        if (entry.cause() != LifeCause.SHARING) return person.first() + " came into another household.";
        return person.first() + (age >= OLD_FROM ? " moved in with a family." : " moved in with others.");
    }

    String takenIn() {
        return "Another household took " + person.object() + " in.";
    }
}
