package org.conurb.engine.labour;

/**
 * The single numbers of the labour market, each a key of the city's {@code parameters.yaml}.
 *
 * @param spellYears years for which a person's inclination to work stays the same; 8, assumed
 * @param youngChildEffect change of the log odds of taking part for a mother of a child under 5; -1.0, from employment
 *     rates of mothers of children under 5 and of women without dependent children in 2011 (57 and 67 %, ONS 2011, "Mothers
 *     in the labour market"), sharper here because the tables already hold the average of both
 * @param studentShare share of full-time students of 16 and over who work or seek work; 0.37, 2011 Census key statistics
 *     of Greater Manchester (3.8 % of residents of 16 to 74 active students, 6.4 % inactive ones)
 * @param lossLow chance in a year of losing a job of low skill; 0.07, assumed, about the 1.3 % a quarter who went from
 *     work to unemployment (ONS, Labour Force Survey flows 2011)
 * @param lossMiddle the same of middle skill; 0.05
 * @param lossHigh the same of high skill; 0.035
 * @param onTheJobSearch chance in a year that someone with a job looks for another; 0.10, assumed
 * @param matchingElasticity elasticity of finding a job to jobs open over people who must find one; 0.5, Petrongolo and Pissarides
 *     2001, "Looking into the black box", section 4
 * @param draws vacancies that a searcher hears of; 12, assumed
 * @param minutesDecay fall of the chance to hear of a vacancy by minutes of travel; 0.06 a minute, assumed
 * @param wageWeight utility of the logarithm of the wage; 2.0, assumed
 * @param minutesWeight utility of a minute of travel, each way; -0.1, assumed: ten minutes weigh as half of the wage
 * @param mismatchWeight utility of each level that a job's skill lies away from one's own; -1.5, assumed
 * @param betterBy utility by which another job must be better to be taken from a job; 0.5, assumed
 * @param wageCurve elasticity of wages to the unemployment of the area; -0.1, Blanchflower and Oswald 1994, "The Wage
 *     Curve"
 * @param wageSpread standard deviation of the logarithm of wages within sector and skill; 0.35, assumed
 * @param outsideResponse elasticity of those who work outside to the unemployment of their area; 0.3, assumed
 * @param accessResponse elasticity of where new jobs open to effective density; 0.2, assumed, of the sign found for
 *     Britain's roads (Gibbons, Lyytikäinen, Overman and Sanchis-Guarner 2019, "New road infrastructure: The effects on
 *     firms", Journal of Urban Economics 110, 35)
 */
public record LabourSettings(
        int spellYears,
        double youngChildEffect,
        double studentShare,
        double lossLow,
        double lossMiddle,
        double lossHigh,
        double onTheJobSearch,
        double matchingElasticity,
        int draws,
        double minutesDecay,
        double wageWeight,
        double minutesWeight,
        double mismatchWeight,
        double betterBy,
        double wageCurve,
        double wageSpread,
        double outsideResponse,
        double accessResponse) {

    /** The values given above. */
    public static LabourSettings standard() {
        return new LabourSettings(
                8, -1.0, 0.37, 0.07, 0.05, 0.035, 0.10, 0.5, 12, 0.06, 2.0, -0.10, -1.5, 0.5, -0.1, 0.35, 0.3, 0.2);
    }

    /** Chance in a year of losing a job of this skill. */
    double loss(int skill) {
        return switch (skill) {
            case 0 -> lossLow;
            case 1 -> lossMiddle;
            default -> lossHigh;
        };
    }
}
