package org.conurb.scenarios.format;

import org.conurb.engine.economy.Sector;
import org.conurb.engine.economy.Skill;
import org.conurb.engine.labour.LabourTables;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.Study;

/**
 * Skills and wages of jobs by sector; qualification, study, participation and unemployment by sex and age, of the whole
 * city. Immutable.
 *
 * <p>Source: {@code rates/job_skills.csv}, {@code wages.csv}, {@code qualifications.csv}, {@code study.csv},
 * {@code participation.csv} and {@code unemployment.csv}. Ages run from 0 to {@link Ages#TOP}.
 */
public final class LabourRates {

    private final double[][] skillShare; // [sector][skill]
    private final double[][] wage; // [sector][skill]
    private final double[][][] qualificationShare; // [sex][age][qualification]
    private final double[][][] studyShare; // [sex][age][study]
    private final double[][][] participation; // [sex][age][qualification]
    private final double[][][] unemployment; // [sex][age][qualification]

    LabourRates(
            double[][] skillShare,
            double[][] wage,
            double[][][] qualificationShare,
            double[][][] studyShare,
            double[][][] participation,
            double[][][] unemployment) {
        this.skillShare = skillShare;
        this.wage = wage;
        this.qualificationShare = qualificationShare;
        this.studyShare = studyShare;
        this.participation = participation;
        this.unemployment = unemployment;
    }

    /** The share of a sector's jobs that ask for this skill; those of a sector add up to 1. */
    public double skillShare(Sector sector, Skill skill) {
        return skillShare[sector.ordinal()][skill.ordinal()];
    }

    /** What such a job pays, mean, in a year. */
    public double wage(Sector sector, Skill skill) {
        return wage[sector.ordinal()][skill.ordinal()];
    }

    /** The share of residents of this sex and age with this highest qualification; they add up to 1. */
    public double qualificationShare(Sex sex, int age, Qualification qualification) {
        return qualificationShare[sex.ordinal()][age][qualification.ordinal()];
    }

    /** The share of residents of this sex and age who study this; they add up to 1. */
    public double studyShare(Sex sex, int age, Study study) {
        return studyShare[sex.ordinal()][age][study.ordinal()];
    }

    /** The share of such residents who work or seek work, of those who do not study. */
    public double participation(Sex sex, int age, Qualification qualification) {
        return participation[sex.ordinal()][age][qualification.ordinal()];
    }

    /** The share of those who work or seek work that seek it. */
    public double unemployment(Sex sex, int age, Qualification qualification) {
        return unemployment[sex.ordinal()][age][qualification.ordinal()];
    }

    /** [sector][skill] shares of skills, a copy. */
    public double[][] skillShares() {
        return copy(skillShare);
    }

    /** [sector][skill] wages a year, a copy. */
    public double[][] wages() {
        return copy(wage);
    }

    /** [sex][age][qualification] shares of qualifications, a copy. */
    public double[][][] qualificationShares() {
        return copy(qualificationShare);
    }

    /** [sex][age][study] shares of studies, a copy. */
    public double[][][] studyShares() {
        return copy(studyShare);
    }

    /** [sex][age][qualification] shares who work or seek work of those who do not study, a copy. */
    public double[][][] participation() {
        return copy(participation);
    }

    /** [sex][age][qualification] shares of those who work or seek work that seek it, a copy. */
    public double[][][] unemployment() {
        return copy(unemployment);
    }

    /** What the processes of the labour market are told of learning and taking part. */
    public LabourTables tables() {
        return new LabourTables(studyShares(), qualificationShares(), participation());
    }

    private static double[][] copy(double[][] table) {
        double[][] copy = new double[table.length][];
        for (int row = 0; row < copy.length; row++) copy[row] = table[row].clone();
        return copy;
    }

    private static double[][][] copy(double[][][] table) {
        double[][][] copy = new double[table.length][][];
        for (int row = 0; row < copy.length; row++) copy[row] = copy(table[row]);
        return copy;
    }
}
