package org.conurb.scenarios.format;

import java.util.Arrays;
import java.util.List;

/**
 * The parameters of work and homes that a city's {@code parameters.yaml} gives: all of these if it has the tables of jobs
 * and homes, otherwise as many as it likes. What each does, the records of settings in the engine say.
 */
enum MarketParameter implements NamedRange {
    /** Years for which an inclination to work stays the same. */
    LABOUR_SPELL_YEARS("labour.spellYears", 1, 100),
    /** Change of the log odds of taking part for a mother of a child under 5. */
    LABOUR_YOUNG_CHILD_EFFECT("labour.youngChildEffect", -10, 10),
    /** Share of full-time students who work or seek work. */
    LABOUR_STUDENT_SHARE("labour.studentShare", 0.001, 0.999),
    /** Chance in a year of losing a job of low skill. */
    LABOUR_LOSS_LOW("labour.lossLow", 0, 1),
    /** Chance in a year of losing a job of middle skill. */
    LABOUR_LOSS_MIDDLE("labour.lossMiddle", 0, 1),
    /** Chance in a year of losing a job of high skill. */
    LABOUR_LOSS_HIGH("labour.lossHigh", 0, 1),
    /** Chance in a year that someone in work looks for another job. */
    LABOUR_ON_THE_JOB_SEARCH("labour.onTheJobSearch", 0, 1),
    /** Elasticity of finding a job to vacancies over unemployed. */
    LABOUR_MATCHING_ELASTICITY("labour.matchingElasticity", 0, 1),
    /** Vacancies that a searcher hears of. */
    LABOUR_DRAWS("labour.draws", 1, 1000),
    /** Fall of the chance to hear of a vacancy with each minute of travel. */
    LABOUR_MINUTES_DECAY("labour.minutesDecay", 0, 10),
    /** Utility of the logarithm of the wage. */
    LABOUR_WAGE_WEIGHT("labour.wageWeight", 0, 100),
    /** Utility of a minute of travel to work, each way. */
    LABOUR_MINUTES_WEIGHT("labour.minutesWeight", -100, 0),
    /** Utility of each level between a job's skill and one's own. */
    LABOUR_MISMATCH_WEIGHT("labour.mismatchWeight", -100, 0),
    /** Utility by which another job must be better to be taken. */
    LABOUR_BETTER_BY("labour.betterBy", 0, 100),
    /** Elasticity of wages to unemployment. */
    LABOUR_WAGE_CURVE_ELASTICITY("labour.wageCurveElasticity", -10, 0),
    /** Standard deviation of the logarithm of wages within sector and skill. */
    LABOUR_WAGE_SPREAD("labour.wageSpread", 0, 5),
    /** Elasticity of those who work outside to unemployment. */
    LABOUR_OUTSIDE_RESPONSE("labour.outsideResponse", 0, 10),
    /** Elasticity of where jobs open to the jobs within reach. */
    LABOUR_ACCESS_RESPONSE("labour.accessResponse", -10, 10),
    /** Share of younger owners who have lived in their home for less than three years. */
    MOVING_OWNED_YOUNGER("moving.ownedYounger", 0, 0.999),
    /** Share of older owners who have lived in their home for less than three years. */
    MOVING_OWNED_OLDER("moving.ownedOlder", 0, 0.999),
    /** Share of younger private tenants who have lived in their home for less than three years. */
    MOVING_PRIVATE_YOUNGER("moving.privateYounger", 0, 0.999),
    /** Share of older private tenants who have lived in their home for less than three years. */
    MOVING_PRIVATE_OLDER("moving.privateOlder", 0, 0.999),
    /** Share of younger social tenants who have lived in their home for less than three years. */
    MOVING_SOCIAL_YOUNGER("moving.socialYounger", 0, 0.999),
    /** Share of older social tenants who have lived in their home for less than three years. */
    MOVING_SOCIAL_OLDER("moving.socialOlder", 0, 0.999),
    /** First age that counts as older. */
    MOVING_FROM_AGE("moving.fromAge", 16, 120),
    /** Share of those movers who could have stayed. */
    MOVING_SITTING("moving.sitting", 0, 1),
    /** Factor on moving for each missing bedroom. */
    MOVING_PER_MISSING_BEDROOM("moving.perMissingBedroom", 1, 100),
    /** Factor on moving where the home takes too much of the income. */
    MOVING_DEAR("moving.dear", 1, 100),
    /** Share of income from which a home takes too much. */
    MOVING_DEAR_FROM("moving.dearFrom", 0, 10),
    /** Factor on moving for each further hour of ways to work a day. */
    MOVING_FAR_PER_HOUR("moving.farPerHour", 1, 100),
    /** Factor for those who moved in the year before. */
    MOVING_JUST_MOVED("moving.justMoved", 0, 1),
    /** Largest chance of moving in a year. */
    MOVING_MOST("moving.most", 0, 1),
    /** Utility of owning at 25 years of age. */
    TENURE_OWNING("tenure.owning", -100, 100),
    /** Its rise with each year of age. */
    TENURE_OWNING_PER_YEAR("tenure.owningPerYear", -10, 10),
    /** Age at which the rise ends. */
    TENURE_OWNING_UNTIL("tenure.owningUntil", 0, 120),
    /** Utility of a social tenancy. */
    TENURE_SOCIAL_RENTING("tenure.socialRenting", -100, 100),
    /** Addition to it for each child. */
    TENURE_PER_CHILD("tenure.perChild", -100, 100),
    /** Loss for the whole of the income paid for a home. */
    TENURE_PER_SHARE_OF_INCOME("tenure.perShareOfIncome", 0, 100),
    /** Loss to a social tenancy for each multiple of the mean income. */
    TENURE_PER_INCOME_RATIO("tenure.perIncomeRatio", 0, 100),
    /** Addition to a private tenancy of students. */
    TENURE_STUDENT("tenure.student", -100, 100),
    /** Addition to the tenure one has. */
    TENURE_SAME("tenure.same", -100, 100),
    /** Weight of the logarithm of the homes on offer in a tenure. */
    TENURE_SUPPLY("tenure.supply", 0, 10),
    /** Loss for the whole of the income paid for a home. */
    HOME_PER_SHARE_OF_INCOME("home.perShareOfIncome", 0, 100),
    /** Shares of income above this count as this. */
    HOME_LARGEST_SHARE("home.largestShare", 0.01, 100),
    /** Loss for each missing bedroom. */
    HOME_PER_MISSING_BEDROOM("home.perMissingBedroom", 0, 100),
    /** Gain for each spare bedroom. */
    HOME_PER_SPARE_BEDROOM("home.perSpareBedroom", 0, 100),
    /** Loss for each minute to work. */
    HOME_PER_MINUTE("home.perMinute", 0, 10),
    /** Loss for each minute from the old home. */
    HOME_PER_MINUTE_AWAY("home.perMinuteAway", 0, 10),
    /** Gain for each minute by which services are nearer than at first. */
    HOME_PER_SERVICE_MINUTE("home.perServiceMinute", 0, 10),
    /** Cost of an owned home in a year over its price. */
    HOME_USER_COST("home.userCost", 0, 1),
    /** Age from which owners have paid for the home. */
    HOME_SETTLED_AGE("home.settledAge", 0, 120),
    /** Share of the user cost that is upkeep. */
    HOME_UPKEEP("home.upkeep", 0, 1),
    /** Income that a household has at least, a year. */
    HOME_LEAST_INCOME("home.leastIncome", 1, 1000000000),
    /** Rounds of search in a year. */
    SEARCH_ROUNDS("search.rounds", 1, 100),
    /** Rounds in which those without a home look in their own area only. */
    SEARCH_OWN_AREA_ROUNDS("search.ownAreaRounds", 0, 100),
    /** Vacancies looked at in a round. */
    SEARCH_HOMES_SEEN("search.homesSeen", 1, 1000),
    /** Minutes over which the chance to see a vacancy falls by a factor e. */
    SEARCH_MINUTES("search.minutes", 0.1, 1000),
    /** Rounds of offers within a round of search. */
    SEARCH_OFFER_ROUNDS("search.offerRounds", 1, 10000),
    /** Price over income up to which one can buy without a home to sell. */
    SEARCH_LOAN_MULTIPLE("search.loanMultiple", 0, 1000),
    /** Price of a first home over the mean. */
    SEARCH_STARTER_HOME("search.starterHome", 0, 10),
    /** Of households that have just come, the share who have sold a home over the share of their age who own. */
    SEARCH_SOLD("search.sold", 0, 1),
    /** Share of the base year's vacant homes that are not on offer. */
    SEARCH_LONG_VACANT("search.longVacant", 0, 1),
    /** Share of occupied homes that take in a household without one. */
    SEARCH_HOSTS("search.hosts", 0, 1),
    /** Share of the mean income above which one may not apply for a social home. */
    SOCIAL_INCOME_LIMIT("social.incomeLimit", 0, 100),
    /** Points of need of a household without a home. */
    SOCIAL_HOMELESS("social.homeless", 0, 1000),
    /** Points of a household that lodges. */
    SOCIAL_CONCEALED("social.concealed", 0, 1000),
    /** Points for each missing bedroom. */
    SOCIAL_PER_MISSING_BEDROOM("social.perMissingBedroom", 0, 1000),
    /** Points for each child. */
    SOCIAL_PER_CHILD("social.perChild", 0, 1000),
    /** Points for each year without a home of one's own. */
    SOCIAL_PER_YEAR("social.perYear", 0, 1000),
    /** Growth of prices for a vacancy of nothing against one of all. */
    PRICE_RESPONSE("price.response", 0, 100),
    /** Elasticity of prices to incomes in the long run. */
    PRICE_INCOME_ELASTICITY("price.incomeElasticity", 0, 10),
    /** Part of the gap to the long run closed in a year. */
    PRICE_PULL("price.pull", 0, 1),
    /** Largest change of a year. */
    PRICE_CAP("price.cap", 0, 1),
    /** Dwellings that outweigh the area's vacancy. */
    PRICE_ZONE_WEIGHT("price.zoneWeight", 0, 1000000000),
    /** Part of a lack in one tenure made good from an excess in the other in a year. */
    PRICE_LETTING("price.letting", 0, 1),
    /** Cost of building a square metre. */
    BUILDING_COST_PER_SQUARE_METRE("building.costPerSquareMetre", 0, 1000000),
    /** Land and return over the cost of building. */
    BUILDING_LAND_AND_RETURN("building.landAndReturn", 0, 100),
    /** How sharply viability rises with price over cost. */
    BUILDING_VIABILITY_SLOPE("building.viabilitySlope", 0, 100),
    /** Homes built in a year per home, where all pay and there is room. */
    BUILDING_BUILD_RATE("building.buildRate", 0, 1),
    /** Homes per hectare beyond which none are added but by redevelopment. */
    BUILDING_HOMES_PER_HECTARE("building.homesPerHectare", 0, 10000),
    /** Homes added in a year per home in a full zone. */
    BUILDING_REDEVELOPMENT("building.redevelopment", 0, 1),
    /** Social rent over market rent. */
    BUILDING_SOCIAL_RENT_SHARE("building.socialRentShare", 0, 10),
    /** How much likelier a vacant home is taken down. */
    BUILDING_VACANT_WEIGHT("building.vacantWeight", 0, 1000);

    private final Range range;

    MarketParameter(String key, double low, double high) {
        this.range = new Range(key, low, high);
    }

    @Override
    public Range range() {
        return range;
    }

    /** All names in the file. */
    static List<String> keys() {
        return Arrays.stream(values()).map(MarketParameter::key).toList();
    }
}
