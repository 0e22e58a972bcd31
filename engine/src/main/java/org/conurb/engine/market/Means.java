package org.conurb.engine.market;

import org.conurb.engine.housing.Tenure;

/** What a mover can pay for: who can buy which home, and who may apply for a social one. */
final class Means {

    private final double loanMultiple;
    private final double starterHome;
    private final double socialLimit; // income
    private final boolean incomesKnown;

    /** Means under these parameters in a city of this mean income, 0 if incomes are not known. */
    Means(HousingModel model, double meanIncome) {
        this.loanMultiple = model.search().loanMultiple();
        this.starterHome = model.search().starterHome();
        this.incomesKnown = meanIncome > 0;
        this.socialLimit = model.social().incomeLimit() * meanIncome;
    }

    /** Whether the mover might buy in an area of this mean price. */
    boolean canBegin(Movers movers, int mover, double areaPrice) {
        return canPay(movers, mover, starterHome * areaPrice);
    }

    /** Whether the mover can buy at a price: it sells or has sold a home, or has enough income for a loan. */
    boolean canPay(Movers movers, int mover, double price) {
        return !incomesKnown || movers.hasEquity(mover) || movers.income(mover) * loanMultiple >= price;
    }

    /** Whether a household may apply for a social home: by its income, or because it has one. */
    boolean mayApply(double income, int tenure) {
        return !incomesKnown || income <= socialLimit || tenure == Tenure.SOCIAL_RENT.ordinal();
    }
}
