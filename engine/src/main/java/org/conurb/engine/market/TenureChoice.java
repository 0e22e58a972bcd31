package org.conurb.engine.market;

import org.conurb.engine.housing.Tenure;
import org.conurb.engine.market.HousingModel.TenureTastes;

/** Whether a household would rather own, rent privately or rent a social home: utilities of a logit. Immutable. */
public final class TenureChoice {

    private static final int YOUNG = 25; // the age at which the constant of owning holds
    private static final int MOST_CHILDREN = 3;

    private final TenureTastes tastes;
    private final double userCost;
    private final double leastIncome;
    private final double largestShare;

    /** The choice under these parameters. */
    public TenureChoice(HousingModel model) {
        this.tastes = model.tenures();
        this.userCost = model.homes().userCost();
        this.leastIncome = model.homes().leastIncome();
        this.largestShare = model.homes().largestShare();
    }

    /**
     * The utility of a tenure before what is on offer; weights for a synthesis are its exponentials.
     *
     * @param age of the reference person
     * @param children under 16
     * @param students whether the reference person is in higher education
     * @param income of the household in a year
     * @param meanIncome of the city's households
     * @param price of a usual home
     * @param rent of a usual home in a year
     */
    public double utility(
            Tenure tenure,
            int age,
            int children,
            boolean students,
            double income,
            double meanIncome,
            double price,
            double rent) {
        double means = Math.max(income, leastIncome);
        return switch (tenure) {
            case OWNED ->
                tastes.owning()
                        + tastes.owningPerYear() * (Math.min(age, tastes.owningUntil()) - YOUNG)
                        - tastes.perShareOfIncome() * Math.min(largestShare, price * userCost / means);
            case PRIVATE_RENT ->
                (students ? tastes.student() : 0) - tastes.perShareOfIncome() * Math.min(largestShare, rent / means);
            case SOCIAL_RENT ->
                tastes.socialRenting()
                        + tastes.perChild() * Math.min(children, MOST_CHILDREN)
                        - (meanIncome > 0 ? tastes.perIncomeRatio() * income / meanIncome : 0);
        };
    }
}
