package org.conurb.engine.policy;

import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.random.Draws;

/** The beginning of a year: its roads are opened and closed, and what the scenario dates in it changes the city. */
public final class Enactment implements YearlyProcess {

    private final City city;
    private final Policies policies;
    private final long seed;

    /** These policies in this city. */
    public Enactment(City city, Policies policies, long seed) {
        this.city = city;
        this.policies = policies;
        this.seed = seed;
    }

    @Override
    public String name() {
        return "interventions";
    }

    @Override
    public void run(int year) {
        if (policies.roadsSince(year) == year) {
            Policies.Roads roads = policies.roads(year);
            city.setNetwork(roads.network(), roads.gateways());
        }
        for (int number = 0; number < policies.interventions().size(); number++) {
            Intervention intervention = policies.interventions().get(number);
            if (intervention.year() == year) intervention.applyTo(city, Draws.of(seed, "intervention " + number));
        }
    }
}
