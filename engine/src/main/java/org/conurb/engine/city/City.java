package org.conurb.engine.city;

import org.conurb.engine.population.Population;

/**
 * All state at a moment: the zones, the people, and the ledger of what happened to them in the running year.
 *
 * <p>Processes meet here and nowhere else.
 */
public final class City {

    private final String name;
    private final Zones zones;
    private final Population population;
    private final Ledger ledger;

    /** A city of these people in these zones, with an empty ledger. */
    public City(String name, Zones zones, Population population) {
        this.name = name;
        this.zones = zones;
        this.population = population;
        this.ledger = new Ledger(zones.areas().count());
    }

    /** The name of the city-region. */
    public String name() {
        return name;
    }

    /** Zones and, through them, areas. */
    public Zones zones() {
        return zones;
    }

    /** The reporting areas. */
    public Areas areas() {
        return zones.areas();
    }

    /** Residents and households. */
    public Population population() {
        return population;
    }

    /** What has happened in the running year, by area, sex and age. */
    public Ledger ledger() {
        return ledger;
    }

    /** The area in which a present resident lives. */
    public int areaOfResident(int resident) {
        return zones.area(population.households().zone(population.residents().household(resident)));
    }
}
