package org.graunt.fertility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.ProportionInterval;
import org.graunt.table.AgeGroups;
import org.junit.jupiter.api.Test;

class OrderSchedulesTest {

    private static final AgeGroups AGES = AgeGroups.parse(List.of("10-14", "15-24", "25-34", "35-49", "50+"));
    private static final double[] WOMEN = {900, 2000, 2000, 3000, 5000};

    private static Map<String, double[]> births() {
        Map<String, double[]> births = new LinkedHashMap<>();
        births.put("1", new double[] {2, 100, 80, 10, 0});
        births.put("2", new double[] {0, 30, 90, 30, 1});
        births.put("3+", new double[] {0, 5, 40, 50, 0});
        return births;
    }

    private static Map<String, double[]> withUnknown(double... unknown) {
        Map<String, double[]> births = births();
        births.put(OrderSchedules.UNKNOWN, unknown);
        return births;
    }

    @Test
    void ordersSumToTheTotal() {
        OrderSchedules orders = OrderSchedules.ofCounts(AGES, births(), WOMEN);
        assertThat(orders.orders()).containsExactly("1", "2", "3+");
        double sum = orders.tfr("1") + orders.tfr("2") + orders.tfr("3+");
        assertThat(sum).isCloseTo(orders.total().tfr(), within(1e-14));
        assertThat(orders.total().births()).containsExactly(137, 210, 91);
        assertThat(orders.total().caveats())
                .containsExactly("births: 2 under 15 counted at 15-24", "births: 1 over 49 counted at 35-49");
        assertThat(orders.order("2").births()).containsExactly(30, 90, 31);
        assertThatThrownBy(() -> orders.order("4")).hasMessageContaining("must be one of [1, 2, 3+]");
        assertThat(orders.toString()).contains("order 3+").contains("under 15");
    }

    @Test
    void ordersMayBeGivenInAnySequence() {
        Map<String, double[]> mixed = new LinkedHashMap<>();
        mixed.put("3+", births().get("3+"));
        mixed.put(OrderSchedules.UNKNOWN, new double[5]);
        mixed.put("2", births().get("2"));
        mixed.put("1", births().get("1"));
        OrderSchedules orders = OrderSchedules.ofCounts(AGES, mixed, WOMEN);
        assertThat(orders.orders()).containsExactly("1", "2", "3+");
        assertThat(orders.order("2").births()).containsExactly(30, 90, 31);
        AgeGroups all = AgeGroups.parse(List.of("15-49"));
        assertThat(OrderSchedules.ofRates(all, Map.of("2", new double[] {0.01}, "1", new double[] {0.02}))
                        .orders())
                .containsExactly("1", "2");
        assertThatThrownBy(() -> OrderSchedules.ofRates(all, Map.of("01", new double[] {0.02})))
                .hasMessageContaining("orders: [01], must run 1, 2, 3");
    }

    @Test
    void unknownOrdersAreSpreadByAge() {
        OrderSchedules orders = OrderSchedules.ofCounts(AGES, withUnknown(0, 27, 0, 9, 0), WOMEN);
        assertThat(orders.orders()).containsExactly("1", "2", "3+");
        // 27 over 102, 30 and 5 at 15-24 and 9 over 10, 31 and 50 at 35-49.
        assertThat(orders.order("1").births()[0]).isCloseTo(102 + 27 * 102 / 137.0, within(1e-12));
        assertThat(orders.order("3+").births()[2]).isCloseTo(50 + 9 * 50 / 91.0, within(1e-12));
        assertThat(Checks.sum(orders.total().births())).isCloseTo(438 + 36, within(1e-12));
        assertThat(orders.total().caveats()).anyMatch(caveat -> caveat.contains("36 spread over the orders"));
    }

    @Test
    void whereAnAgeHasNoKnownOrdersThoseOfAllAgesAreFollowed() {
        Map<String, double[]> births = new LinkedHashMap<>();
        births.put("1", new double[] {30, 0});
        births.put("2", new double[] {10, 0});
        births.put("unknown", new double[] {0, 4});
        OrderSchedules orders =
                OrderSchedules.ofCounts(AgeGroups.parse(List.of("15-24", "25-49")), births, new double[] {100, 100});
        assertThat(orders.order("1").births()).containsExactly(30, 3);
        assertThat(orders.order("2").births()).containsExactly(10, 1);
    }

    @Test
    void unknownOrdersMayBeKeptApart() {
        OrderSchedules orders = OrderSchedules.ofCounts(
                AGES, withUnknown(0, 27, 0, 9, 0), WOMEN, UnknownOrder.KEEP_APART, EdgeBirths.ADD_TO_EDGE_GROUPS);
        assertThat(orders.orders()).containsExactly("1", "2", "3+", "unknown");
        double sum = orders.orders().stream().mapToDouble(orders::tfr).sum();
        assertThat(sum).isCloseTo(orders.total().tfr(), within(1e-14));
        assertThat(orders.orderShares(0.95)).containsOnlyKeys("1", "2", "3+");
        assertThat(orders.total().caveats()).anyMatch(caveat -> caveat.contains("kept apart"));
    }

    @Test
    void unknownOrdersMayBeRefused() {
        assertThatThrownBy(() -> OrderSchedules.ofCounts(
                        AGES, withUnknown(0, 27, 0, 9, 0), WOMEN, UnknownOrder.REFUSE, EdgeBirths.ADD_TO_EDGE_GROUPS))
                .hasMessageContaining("36");
        assertThat(OrderSchedules.ofCounts(
                                AGES,
                                withUnknown(0, 0, 0, 0, 0),
                                WOMEN,
                                UnknownOrder.REFUSE,
                                EdgeBirths.ADD_TO_EDGE_GROUPS)
                        .orders())
                .doesNotContain("unknown");
    }

    @Test
    void unknownOrdersWithNothingKnownCannotBeSpread() {
        Map<String, double[]> births = new LinkedHashMap<>();
        births.put("1", new double[] {0, 0});
        births.put("unknown", new double[] {0, 4});
        assertThatThrownBy(() -> OrderSchedules.ofCounts(
                        AgeGroups.parse(List.of("15-24", "25-49")), births, new double[] {100, 100}))
                .hasMessageContaining("4 at age 25-49");
    }

    @Test
    void sharesHaveWilsonIntervals() {
        Map<String, Estimate> shares =
                OrderSchedules.ofCounts(AGES, births(), WOMEN).orderShares(0.9);
        assertThat(shares.get("1")).isEqualTo(ProportionInterval.WILSON.of(192, 438, 0.9));
        assertThat(shares.values().stream().mapToDouble(Estimate::value).sum()).isCloseTo(1, within(1e-15));
    }

    @Test
    void quotientsOfOrderTfrsLeaveTheOpenOrderOut() {
        OrderSchedules orders = OrderSchedules.ofCounts(AGES, births(), WOMEN);
        assertThat(orders.orderTfrQuotients()).containsOnlyKeys("2");
        assertThat(orders.orderTfrQuotients().get("2")).isCloseTo(orders.tfr("2") / orders.tfr("1"), within(1e-15));
        OrderSchedules none = OrderSchedules.ofRates(AgeGroups.parse(List.of("15-49")), Map.of("1", new double[] {0}));
        assertThat(none.orderTfrQuotients()).isEmpty();
        Map<String, double[]> rates = new LinkedHashMap<>();
        rates.put("1", new double[] {0});
        rates.put("2", new double[] {0.01});
        assertThatThrownBy(OrderSchedules.ofRates(AgeGroups.parse(List.of("15-49")), rates)::orderTfrQuotients)
                .hasMessageContaining("order 1: no births");
    }

    @Test
    void ratesHaveNoShares() {
        OrderSchedules orders =
                OrderSchedules.ofRates(AgeGroups.parse(List.of("15-49")), Map.of("1", new double[] {0.02}));
        assertThat(orders.total().tfr()).isCloseTo(0.7, within(1e-15));
        assertThatThrownBy(() -> orders.orderShares(0.95)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void highOrdersMayBeMerged() {
        OrderSchedules orders = OrderSchedules.ofCounts(
                AGES, withUnknown(0, 27, 0, 9, 0), WOMEN, UnknownOrder.KEEP_APART, EdgeBirths.ADD_TO_EDGE_GROUPS);
        OrderSchedules merged = orders.openAt(2);
        assertThat(merged.orders()).containsExactly("1", "2+", "unknown");
        assertThat(merged.tfr("2+")).isCloseTo(orders.tfr("2") + orders.tfr("3+"), within(1e-14));
        assertThat(merged.order("2+").births()).containsExactly(35, 130, 81);
        assertThat(merged.total()).isSameAs(orders.total());
        assertThat(OrderSchedules.ofCounts(AGES, births(), WOMEN).openAt(3).orders())
                .containsExactly("1", "2", "3+");
        Map<String, double[]> rates = new LinkedHashMap<>();
        rates.put("1", new double[] {0.02});
        rates.put("2", new double[] {0.01});
        OrderSchedules ofRates =
                OrderSchedules.ofRates(AgeGroups.parse(List.of("15-49")), rates).openAt(1);
        assertThat(ofRates.tfr("1+")).isCloseTo(1.05, within(1e-14));
        assertThatThrownBy(() -> orders.openAt(4)).hasMessageContaining("order: 4, must be 1 to 3");
        assertThatThrownBy(() -> orders.openAt(0)).hasMessageContaining("order: 0");
    }

    @Test
    void ordersMustRunFrom1WithoutGap() {
        AgeGroups all = AgeGroups.parse(List.of("15-49"));
        for (List<String> wrong :
                List.of(List.of("2"), List.of("1", "3"), List.of("1+", "2"), List.of("first"), List.<String>of())) {
            Map<String, double[]> rates = new LinkedHashMap<>();
            wrong.forEach(order -> rates.put(order, new double[] {0.01}));
            assertThatThrownBy(() -> OrderSchedules.ofRates(all, rates))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("orders: ");
        }
    }

    @Test
    void faultyCountsNameOrderAndAge() {
        Map<String, double[]> births = births();
        births.put("2", new double[] {0, Double.NaN, 0, 0, 0});
        assertThatThrownBy(() -> OrderSchedules.ofCounts(AGES, births, WOMEN))
                .hasMessageContaining("births of order 2: missing")
                .hasMessageContaining("15-24");
    }
}
