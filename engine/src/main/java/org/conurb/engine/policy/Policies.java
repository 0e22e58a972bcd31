package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.conurb.engine.city.Gateways;
import org.conurb.engine.network.NetworkEdit;
import org.conurb.engine.network.RoadNetwork;

/**
 * All interventions of a scenario in a city: what is wrong with them, what they make of its assumptions, and the roads of
 * each year.
 *
 * <p>Everything follows from the year alone, so that a run that goes on finds the same.
 */
public final class Policies {

    private final List<Intervention> interventions;
    private final Premises premises;
    private Roads last; // of the year asked for last
    private int lastSince;

    /**
     * The roads of a year.
     *
     * @param network the roads; null in a city without
     * @param gateways where they lead out
     */
    public record Roads(RoadNetwork network, Gateways gateways) {}

    /**
     * Something wrong.
     *
     * @param number the place of the intervention in the list, from 0
     * @param flaw what is wrong with it
     */
    public record Finding(int number, Flaw flaw) {}

    /** These interventions in the order of the scenario. */
    public Policies(List<Intervention> interventions, Premises premises) {
        this.interventions = List.copyOf(interventions);
        this.premises = premises;
        this.last = new Roads(premises.roads(), premises.gateways());
        this.lastSince = Integer.MIN_VALUE;
    }

    /** The interventions in the order of the scenario. */
    public List<Intervention> interventions() {
        return interventions;
    }

    /** Everything that is wrong with any of them in this city, in the order of the scenario. */
    public List<Finding> findings(Assumptions assumptions) {
        List<Finding> findings = new ArrayList<>();
        boolean[] isSound = new boolean[interventions.size()];
        for (int number = 0; number < isSound.length; number++) {
            List<Flaw> flaws = flaws(interventions.get(number), assumptions);
            if (flaws.isEmpty()) flaws = flawsBesideOthers(number, isSound);
            for (Flaw flaw : flaws) findings.add(new Finding(number, flaw));
            isSound[number] = flaws.isEmpty();
        }
        if (premises.roads() != null) addRoads(isSound, findings);
        findings.sort(Comparator.comparingInt(Finding::number));
        return findings;
    }

    private List<Flaw> flaws(Intervention intervention, Assumptions assumptions) {
        List<Flaw> flaws = new ArrayList<>();
        if (intervention.until() <= intervention.year()) {
            flaws.add(Flaw.of("until", Integer.toString(intervention.until()), "a year after " + intervention.year()));
        }
        if (intervention instanceof RoadIntervention && premises.roads() == null) {
            flaws.add(Flaw.of("kind", "a change of roads", "a city that has a folder network"));
            return flaws;
        }
        flaws.addAll(intervention.flaws(premises, assumptions));
        return flaws;
    }

    private List<Flaw> flawsBesideOthers(int number, boolean[] isSound) {
        List<Flaw> flaws = new ArrayList<>();
        for (int other = 0; other < number; other++) {
            if (!isSound[other]) continue;
            flaws.addAll(interventions
                    .get(number)
                    .flawsBeside(interventions.get(other), "interventions." + other, premises));
        }
        return flaws;
    }

    /** Each must find the roads that it changes, and two of a year must not change the same link. */
    private void addRoads(boolean[] isSound, List<Finding> findings) {
        RoadNetwork roads = premises.roads();
        int year = 0;
        Map<String, Integer> changedBy = new TreeMap<>();
        for (int number : byYear()) {
            if (!isSound[number]) continue;
            Intervention intervention = interventions.get(number);
            if (intervention.year() != year) changedBy.clear();
            year = intervention.year();
            List<Flaw> flaws = new ArrayList<>(intervention.flaws(roads, premises));
            List<NetworkEdit> edits = flaws.isEmpty() ? edits(intervention, roads) : List.of();
            for (NetworkEdit edit : edits) {
                for (String problem : edit.problems(roads)) flaws.add(Flaw.of("where", problem, "roads of " + year));
                overlap(edit, changedBy, number, year).ifPresent(flaws::add);
            }
            for (NetworkEdit edit : edits) edit.links().forEach(link -> changedBy.putIfAbsent(link, number));
            for (Flaw flaw : flaws) findings.add(new Finding(number, flaw));
            if (flaws.isEmpty() && !edits.isEmpty()) roads = NetworkEdit.apply(roads, edits);
        }
    }

    private List<NetworkEdit> edits(Intervention intervention, RoadNetwork roads) {
        return intervention instanceof RoadIntervention changing ? changing.edits(roads, premises) : List.of();
    }

    private static Optional<Flaw> overlap(NetworkEdit edit, Map<String, Integer> changedBy, int number, int year) {
        List<String> shared = edit.links().stream()
                .filter(link -> changedBy.getOrDefault(link, number) != number)
                .toList();
        if (shared.isEmpty()) return Optional.empty();
        String links = shared.size() == 1 ? "link " + shared.get(0) : shared.size() + " links";
        String found = links + ", which interventions." + changedBy.get(shared.get(0)) + " changes in " + year + " too";
        return Optional.of(Flaw.of("where", found, "each link in one intervention of a year"));
    }

    /** The numbers of the interventions by their years and, within a year, in the order of the scenario. */
    private int[] byYear() {
        return IntStream.range(0, interventions.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        number -> interventions.get(number).year()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What is assumed when all of them hold in their years. */
    public Assumptions bend(Assumptions assumptions) {
        Assumptions bent = assumptions;
        for (Intervention intervention : interventions) bent = intervention.bend(bent, premises);
        return bent;
    }

    /** The last year up to this one in which an intervention on roads began or ended; {@code Integer.MIN_VALUE} if none did. */
    public int roadsSince(int year) {
        return interventions.stream()
                .filter(RoadIntervention.class::isInstance)
                .flatMapToInt(intervention -> IntStream.of(intervention.year(), intervention.until()))
                .filter(change -> change <= year)
                .max()
                .orElse(Integer.MIN_VALUE);
    }

    /** The roads of a year; the same object for the same roads when asked for year after year. */
    public Roads roads(int year) {
        int since = roadsSince(year);
        if (since != lastSince && premises.roads() != null) {
            last = made(since);
            lastSince = since;
        }
        return last;
    }

    private Roads made(int year) {
        RoadNetwork network = premises.roads();
        for (int number : byYear()) {
            Intervention intervention = interventions.get(number);
            boolean holds = intervention.year() <= year && year < intervention.until();
            if (holds && intervention instanceof RoadIntervention) {
                network = NetworkEdit.apply(network, edits(intervention, network));
            }
        }
        return new Roads(network, premises.gateways().over(premises.roads(), network));
    }
}
