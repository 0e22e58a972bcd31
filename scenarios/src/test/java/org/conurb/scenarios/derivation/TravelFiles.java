package org.conurb.scenarios.derivation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conurb.scenarios.TestData;

/**
 * The tables of travel: cars of households from the census; the rest are facts and calibrated figures of the folder
 * {@code travel} beside the other facts, taken over as they are.
 */
final class TravelFiles {

    private static final List<String> TAKEN_OVER = List.of(
            "attractions.csv",
            "departures.csv",
            "emission_curves.csv",
            "fleet.csv",
            "home_working.csv",
            "licences.csv",
            "mode_constants.csv",
            "published.csv",
            "stays.csv",
            "trip_rates.csv");

    private static final List<List<String>> CARS =
            List.of(List.of("cars_none"), List.of("cars_one"), List.of("cars_two"), List.of("cars_three", "cars_four"));

    private TravelFiles() {}

    static void write(Constituencies census, Path city) {
        Path travel = city.resolve("travel");
        try {
            Files.createDirectories(travel);
            for (String file : TAKEN_OVER) {
                Path fact = TestData.repository().resolve("scenarios/src/test/resources/derivation/travel/" + file);
                Files.write(travel.resolve(file), Files.readAllBytes(fact));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Figures figures = new Figures("area,cars,share");
        for (int area = 0; area < Published.CODES.length; area++) {
            double[] households = new double[CARS.size()];
            double all = 0;
            for (int cars = 0; cars < households.length; cars++) {
                for (String column : CARS.get(cars)) households[cars] += census.persons(area, column);
                all += households[cars];
            }
            for (int cars = 0; cars < households.length; cars++) {
                figures.add(Published.CODES[area], cars, households[cars] / all);
            }
        }
        figures.write(travel.resolve("cars.csv"));
    }
}
