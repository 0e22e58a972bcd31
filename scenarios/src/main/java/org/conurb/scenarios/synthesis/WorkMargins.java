package org.conurb.scenarios.synthesis;

import org.conurb.engine.labour.LabourModel;

/**
 * What is known of a city's work before any resident has a job. Areas and zones by their numbers, the rest by ordinals;
 * "outside" is the number after the last area.
 *
 * @param model tables and settings of the labour market
 * @param unemployment [sex][age][qualification] unemployed over those who work or seek work
 * @param qualifications [area][qualification] residents of 16 and over
 * @param activity [area][activity] residents of 16 to 74
 * @param jobs [zone][sector] jobs that are held
 * @param jobSkills [sector][skill] shares
 * @param wages [sector][skill] mean pay of a year
 * @param commuting [home][work] workers between areas and outside
 * @param vacancyRate vacant jobs over held ones
 */
public record WorkMargins(
        LabourModel model,
        double[][][] unemployment,
        long[][] qualifications,
        long[][] activity,
        long[][] jobs,
        double[][] jobSkills,
        double[][] wages,
        long[][] commuting,
        double vacancyRate) {}
