package org.conurb.scenarios.report;

import java.util.Locale;
import org.conurb.scenarios.lives.Chapter;
import org.conurb.scenarios.lives.Life;
import org.conurb.scenarios.lives.PartNames;
import org.conurb.scenarios.lives.ToldLife;

/** The lives of those who were followed, each as a strip and a story. */
final class LivesSection {

    private final RunData data;

    LivesSection(RunData data) {
        this.data = data;
    }

    /** Adds all of them to a page. */
    void addTo(Markup page) {
        page.element(
                "p",
                "These people are simulated: made so that together they match published figures, each of them invented."
                        + " One was picked for each part by a fixed rule; what happened to them is one course of chance,"
                        + " no forecast for anybody. Years run to mid-year; money is at base-year prices.",
                "class",
                "caption");
        page.open("div", "class", "lives");
        for (ToldLife told : data.lives()) add(page, told);
        page.closeLine();
    }

    private void add(Markup page, ToldLife told) {
        Life life = told.life();
        String id = "life-" + life.part();
        String title = PartNames.title(life.part());
        page.open("article", "class", "life", "aria-labelledby", id + "-heading");
        page.element("h3", title, "id", id + "-heading");
        page.element("p", who(told), "class", "caption");
        if (!life.states().isEmpty()) {
            new LifeStrip(life, data.firstYear(), data.lastYear())
                    .addTo(page, id, title + ": household, work and home");
        }
        page.open("ol", "class", "story");
        for (Chapter chapter : told.chapters()) {
            page.open("li").element("b", chapter.year() + " (aged " + chapter.age() + ")");
            page.text(" " + chapter.text()).closeLine();
        }
        page.closeLine();
        page.closeLine();
    }

    private static String who(ToldLife told) {
        Life life = told.life();
        String who =
                life.who().substring(0, 1).toUpperCase(Locale.ROOT) + life.who().substring(1);
        return who + " born in " + life.birthYear() + ", first in " + told.area() + "; resident " + life.id() + ".";
    }
}
