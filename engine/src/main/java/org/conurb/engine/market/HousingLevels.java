package org.conurb.engine.market;

import org.conurb.engine.city.City;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;

/**
 * How the housing market stood in the base year: the vacancy that counts as natural, prices and rents by zone and type,
 * incomes. Measured anew from the base-year city whenever a run begins or goes on. Immutable.
 */
public final class HousingLevels {

    private final MarketState base;
    private final double cityPrice;
    private final double[] tenureConstant; // [area][tenure]
    private final double[] ownersByAge; // [age]

    private HousingLevels(MarketState base, TenureLevels tenures) {
        this.base = base;
        this.tenureConstant = tenures.constants();
        this.ownersByAge = tenures.ownersByAge();
        this.cityPrice = base.cityPrice();
    }

    /** The levels of a city as it stands in the middle of {@code year}. */
    public static HousingLevels measure(City city, HousingModel model, int year, Workers workers) {
        MarketState base = MarketState.of(city, model.values().zoneWeight(), workers);
        return new HousingLevels(base, TenureLevels.measure(city, model, base, year));
    }

    /** What to add to the utility of a tenure so that the area's households choose as they lived. */
    public double tenureConstant(int area, Tenure tenure) {
        return tenureConstant[area * Tenure.COUNT + tenure.ordinal()];
    }

    /** Share of the city's households with a reference person of this age who owned their home. */
    public double owners(int age) {
        return ownersByAge[Ages.index(age)];
    }

    /** Mean income of the city's households in a year. */
    public double meanIncome() {
        return base.meanIncome();
    }

    /** Vacant homes less households without one, over homes of this tenure, near this zone and type. */
    public double naturalVacancy(int zone, DwellingType type, Tenure tenure) {
        return base.vacancy(zone, type.ordinal(), tenure);
    }

    /** Share of the area's homes of this tenure that were vacant, 0 if it had none. */
    public double vacantShare(int area, Tenure tenure) {
        long dwellings = base.dwellings(area, tenure);
        return dwellings == 0 ? 0 : (double) base.vacant(area, tenure) / dwellings;
    }

    /** Mean price of the market homes of the zone and type, 0 if there were none. */
    public double price(int zone, DwellingType type) {
        return base.price(zone, type.ordinal());
    }

    /** Mean rent of them in a year, 0 if there were none. */
    public double rent(int zone, DwellingType type) {
        return base.rent(zone, type.ordinal());
    }

    /**
     * By how much homes of this zone and type were dearer than the city's mean: what people paid for the surroundings and
     * the kind of house; 0 if there were none.
     */
    public double premium(int zone, DwellingType type) {
        double price = base.price(zone, type.ordinal());
        return price == 0 ? 0 : price - cityPrice;
    }
}
