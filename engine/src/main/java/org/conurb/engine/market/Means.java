package org.conurb.engine.market;

import org.conurb.engine.city.City;
import org.conurb.engine.housing.Tenure;

/** What a mover can pay for: who can buy which home, and who may apply for a social one. */
final class Means {

    private final City city;
    private final double loanMultiple;
    private final double socialLimit; // income
    private final boolean incomesKnown;

    Means(City city, HousingModel model, double meanIncome) {
        this.city = city;
        this.loanMultiple = model.search().loanMultiple();
        this.incomesKnown = meanIncome > 0;
        this.socialLimit = model.social().incomeLimit() * meanIncome;
    }

    /** Whether the mover would own the dwelling: it is for sale, and there is a home to sell for it or enough income. */
    boolean canBuy(Movers movers, int mover, int dwelling) {
        if (city.dwellings().tenure(dwelling) != Tenure.OWNED.ordinal()) return false;
        return !incomesKnown
                || movers.oldTenure(mover) == Tenure.OWNED.ordinal()
                || movers.income(mover) * loanMultiple >= city.dwellings().price(dwelling);
    }

    /** Whether the mover may apply for a social home. */
    boolean mayApply(Movers movers, int mover) {
        return !incomesKnown
                || movers.income(mover) <= socialLimit
                || movers.oldTenure(mover) == Tenure.SOCIAL_RENT.ordinal();
    }
}
