package org.conurb.engine.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.conurb.engine.indicators.EmissionCurve.Form;
import org.conurb.engine.indicators.EmissionRates.Type;
import org.conurb.engine.indicators.EmissionRates.Vehicle;
import org.junit.jupiter.api.Test;

/** Curves against values worked out by hand. */
class EmissionRatesTest {

    private static final double EXACT = 1e-12;

    private static EmissionCurve curve(Form form, double... coefficients) {
        return new EmissionCurve(form, 10, 130, 1, coefficients);
    }

    @Test
    void everyFormIsTheFormulaOfItsSource() {
        assertEquals(
                (1 + 3 * 20 + 5 * 400 + 6 / 20.0) / (1 + 2 * 20 + 4 * 400),
                curve(Form.RATIO, 1, 2, 3, 4, 5, 6).gramsPerKm(20),
                EXACT);
        double polynomial = 1 * 3.2e6 + 2 * 160_000 + 3 * 8000 + 4 * 400 + 5 * 20 + 6;
        assertEquals(polynomial, curve(Form.POLYNOMIAL, 1, 2, 3, 4, 5, 6).gramsPerKm(20), 1e-6);
        assertEquals(2 * 400 + 3 / 20.0, curve(Form.POWERS, 2, 2, 3, -1, 0, 0).gramsPerKm(20), EXACT);
        assertEquals(
                2 * 1024 / 400.0,
                curve(Form.EXPONENTIAL, 2, Math.sqrt(2), -2, 0, 0, 0).gramsPerKm(20),
                1e-9);
        assertEquals(
                1 / (1 + 40 + 3 * 400.0), curve(Form.INVERSE, 1, 2, 3, 0, 0, 0).gramsPerKm(20), EXACT);
        assertEquals(
                1 + 2 / (1 + Math.exp(-3)),
                curve(Form.LOGISTIC, 1, 2, 3, 0, 0, 0).gramsPerKm(20),
                EXACT);
        assertEquals(
                1 / 20.0 + 2 + 3 * 20 + 4 * 400,
                curve(Form.FUEL, 1, 2, 3, 4, 0, 0).gramsPerKm(20),
                EXACT);
    }

    @Test
    void aCurveIsFlatBeyondItsSpeeds() {
        EmissionCurve inverse = curve(Form.INVERSE, 0, 1, 0, 0, 0, 0);
        assertEquals(0.1, inverse.gramsPerKm(3), EXACT);
        assertEquals(1 / 130.0, inverse.gramsPerKm(150), EXACT);
    }

    /** A petrol car by the guidance of the Department for Transport: 6.84 litres on 100 km at 50 km/h. */
    @Test
    void aPetrolCarBurnsWhatTheGuidanceSays() {
        EmissionCurve car = new EmissionCurve(
                Form.FUEL,
                5,
                140,
                2211,
                1.11932239320862,
                0.0440047704089497,
                -0.0000813834474888197,
                2.44908328418021E-06,
                0,
                0);
        double litres =
                1.11932239320862 / 50 + 0.0440047704089497 - 0.0000813834474888197 * 50 + 2.44908328418021E-06 * 2500;
        assertEquals(0.0684, litres, 5e-5);
        assertEquals(2211 * litres, car.gramsPerKm(50), 1e-9);
    }

    private static EmissionRates fleet() {
        EmissionCurve constant = curve(Form.POLYNOMIAL, 0, 0, 0, 0, 0, 10);
        EmissionCurve linear = curve(Form.POLYNOMIAL, 0, 0, 0, 0, 1, 0);
        return EmissionRates.of(
                2011,
                new double[] {-0.5, 0, 0},
                List.of(
                        new Type(Vehicle.CAR, 0.75, List.of(constant, constant, constant)),
                        new Type(Vehicle.CAR, 0.25, List.of(linear, linear, linear)),
                        new Type(Vehicle.LORRY, 1, List.of(linear, linear, linear))));
    }

    @Test
    void aFleetEmitsTheMeanOfItsTypesAtAnySpeed() {
        EmissionRates fleet = fleet();
        assertEquals(0.75 * 10 + 0.25 * 40, fleet.gramsPerKm(Vehicle.CAR, Pollutant.NOX, 40), EXACT);
        assertEquals(0.75 * 10 + 0.25 * 40.3, fleet.gramsPerKm(Vehicle.CAR, Pollutant.NOX, 40.3), 1e-9);
        assertEquals(0, fleet.gramsPerKm(Vehicle.VAN, Pollutant.NOX, 40), EXACT);
        assertEquals(2 * 17.5 + 3 * 40, fleet.grams(Pollutant.PM.ordinal(), 2, 5, 3, 40), 1e-9);
    }

    @Test
    void ratesChangeFromTheBaseYearOn() {
        assertEquals(1, fleet().factor(Pollutant.CO2, 2011), EXACT);
        assertEquals(0.25, fleet().factor(Pollutant.CO2, 2013), EXACT);
        assertEquals(1, fleet().factor(Pollutant.PM, 2041), EXACT);
    }
}
