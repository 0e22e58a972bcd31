package org.conurb.scenarios.format;

/**
 * What a city folder says of jobs and homes; a city has all of it or none.
 *
 * @param labour jobs, commuters, qualifications and activities to make a labour market from; null if the folder lists
 *     jobs one by one
 * @param housing dwellings, prices and rents to make homes from; null if the folder lists dwellings one by one
 * @param labourRates skills, wages, and residents' qualification, study and activity by age
 * @param housingRates types and sizes of dwellings
 */
public record MarketInputs(
        LabourMarginals labour, HousingMarginals housing, LabourRates labourRates, HousingRates housingRates) {}
