package org.conurb.scenarios.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.conurb.engine.indicators.Appraisal;
import org.conurb.engine.indicators.EmissionRates;
import org.conurb.engine.indicators.EmissionRates.Vehicle;
import org.conurb.engine.indicators.Pollutant;
import org.conurb.scenarios.problem.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what Greater Manchester's traffic is judged, and what is said of mistakes in it. */
class AppraisalReaderTest {

    private static final Path GIVEN = Path.of("greater-manchester", "city");
    private static final String FLEET = "travel/fleet.csv";
    private static final String CURVES = "travel/emission_curves.csv";

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(GIVEN)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(
                        file, folder.resolve(GIVEN.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static EmissionRates rates(Path city) {
        return CityReader.read(city).travel().appraisal().emissions();
    }

    /** The guidebook gives what each of its functions comes to at 86 km/h; here they weigh as in the fleet. */
    @Test
    void lorriesEmitWhatTheGuidebookGivesForItsFunctions() {
        double rigid = 0.255 * 4.34359 + 0.125 * 3.12439 + 0.03 * 1.85365 + 0.09 * 1.25724;
        double articulated = 0.165 * 6.17564 + 0.11 * 4.40506 + 0.05625 * 2.60962 + 0.16875 * 1.30677;
        EmissionRates rates = rates(GIVEN);
        assertEquals(rigid + articulated, rates.gramsPerKm(Vehicle.LORRY, Pollutant.NOX, 86), 1e-4);
        double particles = 0.255 * 0.08713 + 0.125 * 0.02329 + 0.03 * 0.02335 + 0.09 * 0.01627;
        particles += 0.165 * 0.13254 + 0.11 * 0.03140 + 0.05625 * 0.03148 + 0.16875 * 0.02834;
        assertEquals(particles, rates.gramsPerKm(Vehicle.LORRY, Pollutant.PM, 86), 1e-4);
    }

    /** At 50 km/h a petrol car burns 6.84 litres on 100 km by the guidance's formula, a diesel car 5.37. */
    @Test
    void carsBurnWhatTheGuidanceGives() {
        double petrol =
                1.11932239320862 / 50 + 0.0440047704089497 - 0.0000813834474888197 * 50 + 2.44908328418021E-06 * 2500;
        double diesel =
                0.492145560354439 / 50 + 0.0621819673117346 - 0.000590984065596694 * 50 + 4.64689042740593E-06 * 2500;
        double grams = rates(GIVEN).gramsPerKm(Vehicle.CAR, Pollutant.CO2, 50);
        assertEquals(0.58 * 2211 * petrol + 0.42 * 2567 * diesel, grams, 1e-3);
    }

    @Test
    void aCityWithoutThemHasTheUsualValuesAndTellsNoEmissions() throws IOException {
        Files.delete(folder.resolve(FLEET));
        Files.delete(folder.resolve(CURVES));
        Path parameters = folder.resolve("parameters.yaml");
        List<String> kept = Files.readAllLines(parameters).stream()
                .filter(line -> !line.startsWith("value.") && !line.startsWith("safety."))
                .filter(line -> !line.startsWith("emissions."))
                .toList();
        Files.write(parameters, kept);
        Path description = folder.resolve("city.yaml");
        Files.writeString(
                description,
                Files.readString(description)
                        .replace("files: [travel/emission_curves.csv, travel/fleet.csv]", "files: []"));
        Appraisal appraisal = CityReader.read(folder).travel().appraisal();
        assertNull(appraisal.emissions());
        assertEquals(Appraisal.standard(), appraisal);
    }

    @Test
    void theCommittedValuesAreTheUsualOnes() {
        Appraisal given = CityReader.read(GIVEN).travel().appraisal();
        assertNotNull(given.emissions());
        assertEquals(Appraisal.standard().values(), given.values());
        assertEquals(Appraisal.standard().safety(), given.safety());
        assertEquals(Math.pow(1 - 0.015, 10), given.emissions().factor(Pollutant.CO2, 2021), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            travel/fleet.csv           | van,diesel van Euro 5,0.03 | van,diesel van Euro 5,0.13 | add up to 1.1 for vehicle van
            travel/fleet.csv           | van,diesel van Euro 5,0.03 | van,steam van,0.03         | steam van' without a curve of co2
            travel/fleet.csv           | van,diesel van Euro 5,0.03 | tram,diesel van Euro 5,0.03 | tram
            travel/emission_curves.csv | Euro 4,nox,ratio           | Euro 4,nox,cubic           | cubic
            travel/emission_curves.csv | petrol car Euro 2,nox      | petrol car Euro 1,nox      | a second time
            """)
    void aMistakeIsTold(String file, String right, String wrong, String told) throws IOException {
        Path spoilt = folder.resolve(file);
        String text = Files.readString(spoilt);
        assertTrue(text.contains(right));
        Files.writeString(spoilt, text.replaceFirst(right, wrong));
        String message = assertThrows(InputException.class, () -> CityReader.read(folder))
                .getMessage();
        assertTrue(message.contains(told), message);
    }
}
