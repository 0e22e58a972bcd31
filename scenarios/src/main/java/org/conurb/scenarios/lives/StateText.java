package org.conurb.scenarios.lives;

import org.conurb.scenarios.results.LifeRows;

/** Sentences on how a resident stands. */
final class StateText {

    private static final int ADULT = 18;

    private final Person person;
    private final Places places;

    StateText(Person person, Places places) {
        this.person = person;
        this.places = places;
    }

    /** Home and household. */
    String home(LifeState state) {
        return person.first() + " lives in " + places.zone(state.zone()) + dwelling(state) + company(state) + ".";
    }

    private String dwelling(LifeState state) {
        if (state.householdType().equals(LifeRows.COMMUNAL)) return ", in a communal establishment";
        if (state.tenure().isEmpty()) return "";
        if (state.tenure().equals(LifeRows.SHARED)) return ", lodging with another household";
        String terms = switch (state.tenure()) {
            case "owned" -> "an owned ";
            case "private_rent" -> "a privately rented ";
            default -> "a social rented ";
        };
        String cost = state.tenure().equals("owned")
                ? " (" + places.money(state.homeCost()) + ")"
                : " (" + places.money(state.homeCost()) + " a year)";
        String bedrooms = " with " + Words.count(state.bedrooms(), "bedroom", "bedrooms");
        return ", in " + terms + Words.building(state.dwellingType()) + bedrooms + cost;
    }

    private String company(LifeState state) {
        if (state.householdType().equals(LifeRows.COMMUNAL)) return "";
        if (state.members() == 1) return ", alone";
        if (state.role().equals("child")) return ", as a child in a household of " + state.members();
        if (state.role().equals("other")) return ", with others in a household of " + state.members();
        String partner = state.hasPartner() ? "a partner" : "";
        String children = state.children() == 0 ? "" : Words.count(state.children(), "child", "children");
        String both = partner.isEmpty() || children.isEmpty() ? partner + children : partner + " and " + children;
        int others = state.members() - 1 - (state.hasPartner() ? 1 : 0) - state.children();
        if (both.isEmpty()) return ", with " + Words.count(others, "other", "others");
        return ", with " + both + (others > 0 ? " and " + Words.count(others, "other", "others") : "");
    }

    /** What the resident does; empty for small children. */
    String work(LifeState state, int age) {
        String studies = state.study().equals("none") ? "" : "is at " + Words.place(state.study());
        String does = switch (state.activity()) {
            case "employed" -> "works" + job(state);
            case "unemployed" -> "looks for work";
            case "retired" -> "has retired";
            default -> studies.isEmpty() && age >= ADULT ? "does not work" : "";
        };
        if (studies.isEmpty() && does.isEmpty()) return "";
        String and = studies.isEmpty() || does.isEmpty() ? "" : " and ";
        return person.first() + " " + studies + and + does + ".";
    }

    private String job(LifeState state) {
        String pay = state.earnings() > 0 ? ", for " + places.money(state.earnings()) + " a year" : "";
        if (state.workZone().equals(LifeRows.OUTSIDE)) return " outside the city" + pay;
        if (state.workZone().isEmpty()) return pay;
        String way = Double.isNaN(state.commuteMinutes()) ? "" : ", " + Words.minutes(state.commuteMinutes()) + " away";
        return " in " + Words.sector(state.sector()) + ", in " + places.zone(state.workZone()) + pay + way;
    }
}
