package org.conurb.engine.market;

import org.conurb.engine.housing.Tenure;

/**
 * What the housing market is told: every parameter with its default, unit and source. Money is the city's currency a
 * year at base-year prices unless said otherwise.
 *
 * @param moving who looks for another home
 * @param tenures who wants to own or to rent
 * @param homes what makes one home better than another
 * @param search how homes are looked for
 * @param social who gets a social home
 * @param values how prices and rents move
 */
public record HousingModel(
        Moving moving, TenureTastes tenures, HomeTastes homes, Search search, Social social, Values values) {

    /** The defaults of all parts. */
    public static HousingModel standard() {
        return new HousingModel(
                Moving.standard(),
                TenureTastes.standard(),
                HomeTastes.standard(),
                Search.standard(),
                Social.standard(),
                Values.standard());
    }

    /**
     * Who looks for another home: a yearly chance by tenure and age, times a factor for each reason.
     *
     * @param resident3Years [tenure][younger, older] share of households that have lived in their home for less than
     *     three years
     * @param fromAge the first age of a reference person that counts as older: 55
     * @param sitting the share of those movers who had a home before and could have stayed: 0.6, assumed
     * @param perMissingBedroom factor for each bedroom less than the standard wants: 3, assumed
     * @param dear factor for a household that pays more than {@code dearFrom} of its income for the home: 1.5, assumed
     * @param dearFrom share of income: 0.35, assumed; near the third that is often called affordable
     * @param farPerHour factor for each hour a day that the workers' ways to work take longer than half an hour one way:
     *     1.3, assumed
     * @param justMoved factor for those who moved in the year before: 0.5, assumed
     * @param most the largest chance of a year: 0.9, so that no state forces a move
     */
    public record Moving(
            double[][] resident3Years,
            int fromAge,
            double sitting,
            double perMissingBedroom,
            double dear,
            double dearFrom,
            double farPerHour,
            double justMoved,
            double most) {

        /**
         * The defaults. Shares: English Housing Survey 2021 to 2022, household moves fact sheet: owners 0.24 where the
         * reference person is 16 to 54 and 0.07 from 55 on; private renters 0.57 of the younger and 0.50 of all, hence
         * about 0.25 of the older; social renters 0.17 of all, split 0.24 and 0.10 (the split is assumed).
         */
        public static Moving standard() {
            return new Moving(
                    new double[][] {{0.24, 0.07}, {0.57, 0.25}, {0.24, 0.10}}, 55, 0.6, 3, 1.5, 0.35, 1.3, 0.5, 0.9);
        }

        /** Reasons to move raise the chance, having just moved lowers it. */
        public Moving {
            if (perMissingBedroom < 1 || dear < 1 || farPerHour < 1 || justMoved > 1) {
                throw new IllegalArgumentException("factors for missing bedrooms, dear homes and long ways are "
                        + perMissingBedroom + ", " + dear + ", " + farPerHour
                        + "; they should be at least 1. The one for having just moved is " + justMoved
                        + "; it should be at most 1");
            }
        }

        /** The yearly chance before the reasons: with a constant rate s, 1 - (1 - s)^3 have come within three years. */
        double base(int tenure, int age) {
            double within = resident3Years[tenure][age < fromAge ? 0 : 1];
            return sitting * (1 - Math.cbrt(1 - within));
        }
    }

    /**
     * Utilities of the tenures, a logit; a private tenancy of someone without income worries is 0. All assumed, chosen
     * such that shares by age run as in the census of 2011 (England and Wales, table DC4201EW and the like: owners from
     * a sixth under 25 to three quarters from 50 on).
     *
     * @param owning constant of owning at 25 years of age: -1.2
     * @param owningPerYear rise of it with each year of age: 0.06
     * @param owningUntil age at which the rise ends: 60
     * @param socialRenting constant of a social tenancy: -0.8
     * @param perChild addition to a social tenancy for each child under 16, three at most: 0.4
     * @param perShareOfIncome loss for the whole of the income paid for a home: 4
     * @param perIncomeRatio loss to a social tenancy for each multiple of the city's mean income: 2
     * @param student addition to a private tenancy of students: 3
     * @param same addition to the tenure one has: 1
     * @param supply weight of the logarithm of a market tenure's share of the homes on offer over its share of those that
     *     stand: 1, as for alternatives that are alike (Ben-Akiva and Lerman 1985, section 9.2)
     */
    public record TenureTastes(
            double owning,
            double owningPerYear,
            int owningUntil,
            double socialRenting,
            double perChild,
            double perShareOfIncome,
            double perIncomeRatio,
            double student,
            double same,
            double supply) {

        /** The defaults. */
        public static TenureTastes standard() {
            return new TenureTastes(-1.2, 0.06, 60, -0.8, 0.4, 4, 2, 3, 1, 1);
        }
    }

    /**
     * The utility of a home, a logit of scale 1. Coefficients assumed; their ratios are the trade-offs: a missing bedroom
     * weighs as much as four fifths of the income, an hour's longer commute each way as much as a fifth.
     *
     * @param perShareOfIncome loss for the whole of the income paid for the home: 5
     * @param largestShare shares above this count as this: 1.5
     * @param perMissingBedroom loss for each bedroom under the bedroom standard: 4
     * @param perSpareBedroom gain for each bedroom above it, two at most: 0.4
     * @param perMinute loss for each minute between home and work, one way, added over two workers at most: 0.017
     * @param perMinuteAway loss for each minute between the old home's zone and the new: 0.05
     * @param perServiceMinute gain for each minute by which shops and services are nearer than on the first weekday that was
     *     simulated, by the log-sum of the household's modes: 0.017, as for a worker's minute
     * @param userCost cost of an owned home in a year as a share of its price: 0.05 (interest and upkeep less growth in
     *     value; the user cost of Poterba 1984, Quarterly Journal of Economics 99, 729)
     * @param settledAge from this age on owners have paid for the home, and it weighs only by its upkeep: 55
     * @param upkeep the share of the user cost that is upkeep: 0.2
     * @param leastIncome what a household has at least, by benefits: 8000
     */
    public record HomeTastes(
            double perShareOfIncome,
            double largestShare,
            double perMissingBedroom,
            double perSpareBedroom,
            double perMinute,
            double perMinuteAway,
            double perServiceMinute,
            double userCost,
            int settledAge,
            double upkeep,
            double leastIncome) {

        /** The defaults. */
        public static HomeTastes standard() {
            return new HomeTastes(5, 1.5, 4, 0.4, 0.017, 0.05, 0.017, 0.05, 55, 0.2, 8000);
        }
    }

    /**
     * How homes are looked for.
     *
     * @param rounds rounds in a year; a home left in one is on offer in the next: 5, assumed
     * @param ownAreaRounds rounds in which a household without a home looks only in its zone's area: 4, assumed; from the
     *     last of them on it takes whatever is on offer, and an owned home that it cannot buy is let to it
     * @param homesSeen vacancies that a household looks at in a round: 12, assumed; estimates change little beyond ten
     *     (McFadden 1978 on sampling of alternatives)
     * @param minutes vacancies are seen more often the nearer they are, by exp(-minutes / this): 15, assumed
     * @param offerRounds rounds of offers and refusals within a round: 64, assumed
     * @param loanMultiple price over income up to which a household without a home to sell can buy: 4.5 (the loan to
     *     income ratio above which the Financial Policy Committee limits lending, 2014)
     * @param starterHome price of a home to begin with over the area's mean: who cannot buy one does not look for a home to
     *     own: 0.6, assumed
     * @param sold of the households that have just come, over the share of those of their age who own, those who have sold
     *     a home: 0.7, assumed (the rest are new households)
     * @param longVacant share of the base year's vacant homes that are long vacant and not on offer: 0.39 (England 2011:
     *     279 of 720 thousand for over six months; DCLG live table 615)
     * @param hosts share of a zone's occupied homes that take in a household without one: 0.05, assumed
     */
    public record Search(
            int rounds,
            int ownAreaRounds,
            int homesSeen,
            double minutes,
            int offerRounds,
            double loanMultiple,
            double starterHome,
            double sold,
            double longVacant,
            double hosts) {

        /** The defaults. */
        public static Search standard() {
            return new Search(5, 4, 12, 15, 64, 4.5, 0.6, 0.7, 0.39, 0.05);
        }
    }

    /**
     * Who gets a social home: points of need, in the spirit of the groups that must be preferred (Housing Act 1996,
     * section 166A(3): homeless, overcrowded, hardship). Points assumed.
     *
     * @param incomeLimit households with more than this share of the city's mean income may not apply: 0.8
     * @param homeless points of a household without any home: 8
     * @param concealed points of a household that lodges: 4
     * @param perMissingBedroom points for each bedroom under the standard: 2
     * @param perChild points for each child under 16, three at most: 1
     * @param perYear points for each year without a home of one's own, ten at most: 0.5
     */
    public record Social(
            double incomeLimit,
            double homeless,
            double concealed,
            double perMissingBedroom,
            double perChild,
            double perYear) {

        /** The defaults. */
        public static Social standard() {
            return new Social(0.8, 8, 4, 2, 1, 0.5);
        }
    }

    /**
     * How prices and rents move in a year, by zone and type: growth = response x (natural - vacancy) + pull x
     * (income elasticity x ln(income / base income) - ln(price / base price)), within the cap. The first term is the
     * adjustment of Rosen and Smith (1983, American Economic Review 73, 779) with the base year's vacancy as the
     * natural one; the second an error correction towards what incomes bear. Households without a home count as negative
     * vacancy, so that a shortage has no floor at zero.
     *
     * @param response growth for a vacancy one hundred percentage points below the natural: 1, assumed
     * @param incomeElasticity of prices in the long run: 1, so that affordability stays; assumed
     * @param pull the part of the gap to the long run closed in a year: 0.1, assumed
     * @param cap the largest change of a year either way: 0.10, the default of the land-use model SILO (source of its core,
     *     pricing model)
     * @param zoneWeight dwellings of a zone and type that outweigh its area's vacancy: 200, assumed
     * @param letting the part of the lack of vacancies in one market tenure that is made good in a year from an excess
     *     in the other, by letting or selling: 0.5, assumed
     */
    public record Values(
            double response, double incomeElasticity, double pull, double cap, double zoneWeight, double letting) {

        /** The defaults. */
        public static Values standard() {
            return new Values(1, 1, 0.1, 0.10, 200, 0.5);
        }
    }

    /** Whether homes of this tenure are had at a price, not from the queue. */
    static boolean isMarket(int tenure) {
        return tenure != Tenure.SOCIAL_RENT.ordinal();
    }
}
