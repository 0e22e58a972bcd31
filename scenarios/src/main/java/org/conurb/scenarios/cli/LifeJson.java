package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.util.List;
import org.conurb.scenarios.lives.Chapter;
import org.conurb.scenarios.lives.DayTrip;
import org.conurb.scenarios.lives.Life;
import org.conurb.scenarios.lives.LifeEntry;
import org.conurb.scenarios.lives.LifeState;
import org.conurb.scenarios.lives.LifeTables;
import org.conurb.scenarios.lives.ListedLife;
import org.conurb.scenarios.lives.Places;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lives for programs. */
final class LifeJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private LifeJson() {}

    static void ids(LifeTables tables, PrintWriter out) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        tables.ids(id -> ids.add(Long.toString(id)));
        out.println(MAPPER.writeValueAsString(ids));
    }

    static void followed(List<ListedLife> followed, Places places, PrintWriter out) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (ListedLife each : followed) {
            list.addObject()
                    .put("resident", Long.toString(each.id()))
                    .put("part", each.part())
                    .put("sex", each.sex())
                    .put("born", each.birthYear())
                    .put("zone", each.zone())
                    .put("area", places.area(each.zone()))
                    .put("firstYear", each.firstYear())
                    .put("lastYear", each.lastYear())
                    .put("end", each.end());
        }
        out.println(MAPPER.writeValueAsString(list));
    }

    static void life(Life life, List<Chapter> chapters, PrintWriter out) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("resident", Long.toString(life.id()))
                .put("part", life.part())
                .put("sex", life.sex())
                .put("born", life.birthYear());
        ArrayNode story = node.putArray("story");
        for (Chapter chapter : chapters) {
            ObjectNode each = story.addObject().put("year", chapter.year()).put("age", chapter.age());
            chapter.sentences().forEach(each.putArray("sentences")::add);
        }
        life.states().forEach(state -> put(node.withArray("states").addObject(), state));
        life.entries().forEach(entry -> put(node.withArray("events").addObject(), entry));
        life.trips().forEach(trip -> put(node.withArray("trips").addObject(), trip));
        out.println(MAPPER.writeValueAsString(node));
    }

    private static void put(ObjectNode node, LifeState state) {
        node.put("year", state.year())
                .put("householdType", state.householdType())
                .put("members", state.members())
                .put("children", state.children())
                .put("role", state.role())
                .put("hasPartner", state.hasPartner())
                .put("zone", state.zone())
                .put("tenure", state.tenure())
                .put("dwellingType", state.dwellingType())
                .put("bedrooms", state.bedrooms());
        put(node, "homeCost", state.homeCost());
        node.put("cars", state.cars())
                .put("householdIncome", state.householdIncome())
                .put("qualification", state.qualification())
                .put("study", state.study())
                .put("activity", state.activity())
                .put("workZone", state.workZone())
                .put("sector", state.sector())
                .put("earnings", state.earnings());
        put(node, "commuteMinutes", state.commuteMinutes());
    }

    private static void put(ObjectNode node, LifeEntry entry) {
        node.put("year", entry.year())
                .put("event", entry.event().word())
                .put("cause", entry.cause().word())
                .put("zone", entry.zone())
                .put("before", entry.before())
                .put("after", entry.after())
                .put("detail", entry.detail());
        if (entry.other() >= 0) {
            node.put("other", Long.toString(entry.other()))
                    .put("otherSex", entry.otherSex())
                    .put("otherAge", entry.otherAge());
        }
        put(node, "amount", entry.amount());
        put(node, "minutes", entry.minutes());
    }

    private static void put(ObjectNode node, DayTrip trip) {
        node.put("year", trip.year())
                .put("purpose", trip.purpose())
                .put("mode", trip.mode())
                .put("departure", trip.departure())
                .put("from", trip.from())
                .put("to", trip.to())
                .put("kilometres", trip.kilometres())
                .put("minutes", trip.minutes())
                .put("delayMinutes", trip.delayMinutes());
    }

    private static void put(ObjectNode node, String key, double figure) {
        if (!Double.isNaN(figure)) node.put(key, figure);
    }
}
