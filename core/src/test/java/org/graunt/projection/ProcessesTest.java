package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;
import org.junit.jupiter.api.Test;

/** Departures, their scales, and profiles of migrants. */
class ProcessesTest {

    private static void refuses(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(message);
    }

    @Test
    void aFiveYearAutoregressionIsTakenOverSingleYears() {
        Deviation annual = Deviation.autoregressive(0.92464, 0.04522).over(5, 1);
        // the annual parameters that the documentation of the subnational fertility model prints
        assertThat(annual.rho()).isEqualTo(0.98445, within(5e-6));
        assertThat(annual.sigma()).isEqualTo(0.02086, within(5e-6));
        assertThat(annual.standardDeviation(5)).isEqualTo(0.04522, within(1e-12));
        Deviation back = annual.over(1, 5);
        assertThat(back.rho()).isEqualTo(0.92464, within(1e-12));
        assertThat(back.sigma()).isEqualTo(0.04522, within(1e-12));
    }

    @Test
    void aRandomWalkIsTakenOverOtherStepsByTheRootOfTime() {
        assertThat(Deviation.randomWalk(0.5).over(5, 1).sigma()).isEqualTo(0.5 / Math.sqrt(5), within(1e-15));
        assertThat(Deviation.randomWalk(0.1).standardDeviation(4)).isEqualTo(0.2, within(1e-15));
        assertThat(Deviation.randomWalk(0.1).standardDeviation(0)).isZero();
    }

    @Test
    void departuresKeepTheirStartAndWhatIsShared() {
        Deviation law =
                Deviation.autoregressive(0.5, 0.1).from(0.3).sharedBy(0.25).over(1, 2);
        assertThat(law.start()).isEqualTo(0.3);
        assertThat(law.shared()).isEqualTo(0.25);
    }

    @Test
    void departuresOutOfRangeAreRefused() {
        refuses(() -> Deviation.autoregressive(1.1, 0.1), "deviation: rho 1.1, must be from -1 to 1");
        refuses(() -> Deviation.randomWalk(-0.1), "deviation: sigma -0.1, must be finite and not negative");
        refuses(() -> Deviation.NONE.from(Double.NaN), "deviation: start NaN, must be finite");
        refuses(() -> Deviation.NONE.sharedBy(1.5), "deviation: shared 1.5, must be from 0 to 1");
        refuses(() -> Deviation.NONE.over(0, 1), "years: from 0.0 to 1.0, must be above 0 and finite");
        refuses(() -> Deviation.autoregressive(-0.5, 1).over(5, 1), "deviation: rho -0.5, must be 0 or above");
    }

    @Test
    void ratesDepartOnThreeScalesAndNotBelowTheFloor() {
        TfrProcess path = TfrProcess.aroundPath();
        Deviation any = Deviation.randomWalk(0.1);
        assertThat(path.added(any).rate(1.5, 0.2)).isEqualTo(1.7, within(1e-15));
        assertThat(path.multiplied(any).rate(1.5, 0.2)).isEqualTo(1.8, within(1e-15));
        assertThat(path.logarithmic(any).rate(1.5, Math.log(2))).isEqualTo(3, within(1e-15));
        assertThat(path.added(any).rate(1.5, -2)).isZero();
        assertThat(path.atLeast(0.8).rate(0.9, -0.5)).isEqualTo(0.8);
        assertThat(path.atLeast(0.8).floor()).isEqualTo(0.8);
        assertThat(path).hasToString("tfr: the path");
        assertThat(path.atLeast(0.5)).hasToString("tfr: the path, at least 0.5");
        assertThat(TfrProcess.given(List.of(TfrPath.constant(2)))).hasToString("tfr: 1 given trajectories");
        TfrProcess limits = TfrProcess.ofQuantiles(Map.of(0.1, TfrPath.constant(1), 0.9, TfrPath.constant(2)), 0.5);
        assertThat(limits.quantilesSharedBy(0.5)).hasToString("tfr: quantiles [0.1, 0.9] with rho 0.5");
    }

    @Test
    void processesOutOfRangeAreRefused() {
        refuses(() -> TfrProcess.given(List.of()), "trajectories: none");
        refuses(
                () -> TfrProcess.ofQuantiles(Map.of(0.5, TfrPath.constant(1)), 0.5),
                "quantiles: levels [0.5], must be two or more between 0 and 1");
        Map<Double, TfrPath> two = Map.of(0.1, TfrPath.constant(1), 0.9, TfrPath.constant(2));
        refuses(
                () -> TfrProcess.ofQuantiles(Map.of(0.1, TfrPath.constant(2), 0.9, TfrPath.constant(1)), 0.5),
                "quantiles: 1.0 at level 0.9, must not be below 2.0 at level 0.1");
        refuses(() -> TfrProcess.ofQuantiles(two, 1.5), "rho: 1.5, must be from 0 to 1");
        refuses(
                () -> TfrProcess.ofQuantiles(Map.of(0.0, TfrPath.constant(1), 0.9, TfrPath.constant(2)), 0.5),
                "quantiles: levels [0.0, 0.9], must be");
        refuses(() -> TfrProcess.aroundPath().atLeast(-1), "floor: -1.0, must be finite and not negative");
    }

    @Test
    void theStandardScheduleOfMigrationHasItsPublishedShape() {
        RogersCastro m = RogersCastro.STANDARD;
        assertThat(m.at(0)).isEqualTo(0.02 + 0.003, within(1e-12));
        // at mu2 the adults' part is a2 exp(-1)
        assertThat(m.at(20)).isEqualTo(0.02 * Math.exp(-2) + 0.06 * Math.exp(-1) + 0.003, within(1e-15));
        MigrationProfile profile = m.profile(AgeGroups.singleOpen(0, 100), 0.4);
        double women = 0;
        double men = 0;
        int peak = 0;
        for (int age = 0; age <= 100; age++) {
            women += profile.share(Sex.FEMALE, age);
            men += profile.share(Sex.MALE, age);
            peak = profile.share(Sex.MALE, age) > profile.share(Sex.MALE, peak) ? age : peak;
        }
        assertThat(women).isEqualTo(0.4, within(1e-12));
        assertThat(men).isEqualTo(0.6, within(1e-12));
        // the peak of a2 exp(-alpha2 y - exp(-lambda2 y)) is at y = ln(lambda2 / alpha2) / lambda2 = 3.47
        assertThat(peak).isEqualTo(23);
        assertThat(profile.ages()).isEqualTo(AgeGroups.singleOpen(0, 100));
        assertThat(profile.toString()).startsWith("migration profile: ages");
    }

    @Test
    void fiveYearGroupsHoldTheirSingleYears() {
        MigrationProfile single = RogersCastro.STANDARD.profile(AgeGroups.singleOpen(0, 15), 0.5);
        MigrationProfile fives =
                RogersCastro.STANDARD.profile(AgeGroups.parse(List.of("0-4", "5-9", "10-14", "15+")), 0.5);
        double ofSingle = 0;
        double next = 0;
        for (int age = 0; age < 5; age++) {
            ofSingle += single.share(Sex.FEMALE, age);
            next += single.share(Sex.FEMALE, age + 5);
        }
        assertThat(fives.share(Sex.FEMALE, 0) / fives.share(Sex.FEMALE, 7)).isEqualTo(ofSingle / next, within(1e-12));
    }

    @Test
    void profilesOutOfRangeAreRefused() {
        AgeGroups two = AgeGroups.single(0, 1);
        refuses(
                () -> MigrationProfile.of(two, new double[1], new double[2]),
                "profile: 1 weights of women, must be one for each of the ages 0, 1");
        refuses(
                () -> MigrationProfile.of(two, new double[2], new double[] {0, -1}),
                "profile: weight -1.0 of men at age 1, must be finite and not negative");
        refuses(() -> MigrationProfile.of(two, new double[2], new double[2]), "profile: all weights are 0");
        refuses(() -> RogersCastro.STANDARD.profile(two, 2), "share of women: 2.0, must be from 0 to 1");
        refuses(
                () -> MigrationProfile.of(two, new double[] {1, 1}, new double[2])
                        .share(Sex.MALE, 7),
                "age: 7, must be in 0, 1");
        refuses(() -> new RogersCastro(-1, 0, 1, 20, 0.1, 0.4, 0), "Rogers-Castro: levels -1.0, 1.0, 0.0");
        refuses(() -> new RogersCastro(0, 0, 0, 20, 0.1, 0.4, 0), "Rogers-Castro: levels");
        refuses(() -> new RogersCastro(1, 0, 0, 20, 0.1, 0, 0), "Rogers-Castro: levels");
        refuses(() -> new RogersCastro(1, Double.NaN, 0, 20, 0.1, 1, 0), "Rogers-Castro: levels");
    }
}
