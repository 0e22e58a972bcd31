package org.conurb.scenarios.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells a life, year by year, in plain sentences. */
public final class Story {

    private final Life life;
    private final Person person;
    private final FamilyText family;
    private final WorkText work;
    private final HomeText home;
    private final StateText state;

    private Story(Life life, Places places) {
        this.life = life;
        this.person = Person.of(life.sex());
        this.family = new FamilyText(person, places);
        this.work = new WorkText(person, places);
        this.home = new HomeText(person, places);
        this.state = new StateText(person, places);
    }

    /**
     * The chapters of a life, rising years: those in which there is something to tell. The first and the last state are
     * told whole.
     */
    public static List<Chapter> tell(Life life, Places places) {
        return new Story(life, places).chapters();
    }

    private List<Chapter> chapters() {
        SortedMap<Integer, List<String>> byYear = new TreeMap<>();
        boolean beginsHere = life.entries().isEmpty() || !begins(life.entries().get(0));
        if (beginsHere && !life.states().isEmpty()) {
            addState(byYear, life.states().get(0));
        }
        for (LifeEntry entry : life.entries()) {
            add(byYear, entry.year(), sentence(entry, life.age(entry.year())));
        }
        if (life.states().size() > 1 && stays()) {
            addState(byYear, life.states().get(life.states().size() - 1));
        }
        SortedMap<Integer, List<DayTrip>> days = new TreeMap<>();
        for (DayTrip trip : life.trips()) {
            days.computeIfAbsent(trip.year(), year -> new ArrayList<>()).add(trip);
        }
        days.forEach((year, trips) -> add(byYear, year, DayText.of(trips)));
        List<Chapter> chapters = new ArrayList<>();
        byYear.forEach((year, sentences) -> chapters.add(new Chapter(year, life.age(year), sentences)));
        return chapters;
    }

    private static boolean begins(LifeEntry first) {
        return switch (first.event()) {
            case BORN, ARRIVED -> true;
            default -> false;
        };
    }

    /** Whether the resident is still here at the end. */
    private boolean stays() {
        return life.entries().stream().noneMatch(entry -> switch (entry.event()) {
            case DIED, LEFT -> true;
            default -> false;
        });
    }

    private void addState(SortedMap<Integer, List<String>> byYear, LifeState of) {
        add(byYear, of.year(), state.home(of));
        add(byYear, of.year(), state.work(of, life.age(of.year())));
    }

    private static void add(SortedMap<Integer, List<String>> byYear, int year, String sentence) {
        if (!sentence.isEmpty())
            byYear.computeIfAbsent(year, any -> new ArrayList<>()).add(sentence);
    }

    private String sentence(LifeEntry entry, int age) {
        return switch (entry.event()) {
            case BORN -> family.born(entry);
            case ARRIVED -> family.arrived(entry);
            case BEREAVED -> family.bereaved(entry);
            case CHILD_BORN -> family.childBorn(entry);
            case COUPLE_ENDED -> family.coupleEnded(entry);
            case PARENTS_PARTED -> family.parentsParted(entry);
            case COUPLE_FORMED -> family.coupleFormed(entry);
            case ENTERED_ESTABLISHMENT -> family.enteredEstablishment(entry, age);
            case LEFT_ESTABLISHMENT -> family.leftEstablishment();
            case LEFT_HOME -> family.leftHome(entry);
            case CAME_HOME -> family.cameHome();
            case SET_UP_HOME -> family.setUpHome();
            case JOINED_HOUSEHOLD -> family.joinedHousehold(entry, age);
            case TAKEN_IN -> family.takenIn();
            case LEFT -> family.left(entry);
            case DIED -> family.died(age);
            case STUDY_BEGUN -> work.studyBegun(entry, age);
            case STUDY_ENDED -> work.studyEnded(entry);
            case QUALIFIED -> work.qualified(entry);
            case SEEKS_WORK -> work.seeksWork(entry);
            case JOB_BEGUN -> work.jobBegun(entry);
            case JOB_CHANGED -> work.jobChanged(entry);
            case JOB_LOST -> work.jobLost(entry);
            case WORK_LEFT -> work.workLeft();
            case SEEKS_NO_MORE -> work.seeksNoMore();
            case RETIRED -> work.retired(entry);
            case MOVED -> home.moved(entry);
            case LODGED -> home.lodged(entry);
            case HOMELESS -> home.homeless();
            case BOUGHT_CAR -> HomeText.boughtCar(entry);
            case SOLD_CAR -> HomeText.soldCar(entry);
        };
    }
}
