package org.graunt.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.RateInterval;
import org.graunt.indicator.CohortData;
import org.graunt.table.Axes;
import org.graunt.table.CohortTable;
import org.graunt.table.Period;
import org.graunt.table.Scale;

/** {@code P1 - P0 - B + D - I + O} of each area and period: what the tables leave to migration and errors. */
final class Balance {

    private static final double PER_THOUSAND = 1000;
    private static final double LEAST_BIRTH_RATE = 2;
    private static final double MOST_BIRTH_RATE = 70;

    /** Half a person: counts that were spread over cells in fractions add up to whole numbers only about. */
    private static final double SLACK = 0.5;

    private final double limit;
    private final List<Finding> findings;
    private final CohortTable population;
    private final CohortTable births;
    private final CohortTable deaths;
    private final CohortTable arrivals;
    private final CohortTable departures;

    private Balance(CohortData data, double limit, List<Finding> findings) {
        this.limit = limit;
        this.findings = findings;
        this.population = sums(data, "population");
        this.births = sums(data, "births");
        this.deaths = sums(data, "deaths");
        this.arrivals = sums(data, "in-migration");
        this.departures = sums(data, "out-migration");
    }

    private static CohortTable sums(CohortData data, String name) {
        return data.has(name) && data.table(name).has(Axes.PERIOD) ? Cells.byAreaAndPeriod(data.table(name)) : null;
    }

    static void check(CohortData data, double limit, List<Finding> findings) {
        Balance balance = new Balance(data, limit, findings);
        if (balance.isDated()) {
            balance.check();
        }
    }

    private boolean isDated() {
        return population != null
                && births != null
                && deaths != null
                && population.axis(Axes.PERIOD).scale() instanceof Scale.Instants
                && births.axis(Axes.PERIOD).scale() instanceof Scale.Periods
                && population.has(Axes.AREA) == births.has(Axes.AREA);
    }

    /** One period of one area. */
    private record Account(
            Map<String, String> labels, double years, double before, double after, double b, double d, double net) {

        double residual() {
            return after - before - b + d - net;
        }
    }

    private void check() {
        List<String> areas = births.has(Axes.AREA) ? births.axis(Axes.AREA).labels() : List.of("");
        int cells = areas.size() * births.axis(Axes.PERIOD).size();
        for (String area : areas) {
            List<Account> accounts = accounts(area);
            accounts.forEach(account -> birthRate(account, cells));
            residuals(accounts);
        }
    }

    private List<Account> accounts(String area) {
        List<Account> accounts = new ArrayList<>();
        List<String> instants = population.axis(Axes.PERIOD).labels();
        for (Period period : births.axis(Axes.PERIOD).periods()) {
            int start = population.axis(Axes.PERIOD).dates().indexOf(period.start());
            int end = population.axis(Axes.PERIOD).dates().indexOf(period.end());
            if (start < 0 || end < 0) {
                continue;
            }
            Map<String, String> labels = new LinkedHashMap<>();
            if (!area.isEmpty()) {
                labels.put(Axes.AREA, area);
            }
            labels.put(Axes.PERIOD, period.label());
            Account account = new Account(
                    labels,
                    period.years(),
                    count(population, area, instants.get(start)),
                    count(population, area, instants.get(end)),
                    count(births, area, period.label()),
                    count(deaths, area, period.label()),
                    hasMigration()
                            ? count(arrivals, area, period.label()) - count(departures, area, period.label())
                            : 0);
            if (!Double.isNaN(account.residual())) {
                accounts.add(account);
            }
        }
        return accounts;
    }

    private boolean hasMigration() {
        return arrivals != null && departures != null;
    }

    /** A count, NaN if the table has no such label or no count there. */
    private static double count(CohortTable table, String area, String period) {
        boolean byArea = table.has(Axes.AREA);
        if (!table.axis(Axes.PERIOD).has(period)
                || (byArea && !table.axis(Axes.AREA).has(area))) {
            return Double.NaN;
        }
        int cell = table.axis(Axes.PERIOD).indexOf(period);
        int row = byArea ? table.axis(Axes.AREA).indexOf(area) : 0;
        return table.countAt(row * table.axis(Axes.PERIOD).size() + cell);
    }

    private void residuals(List<Account> accounts) {
        double[] shares = new double[accounts.size()];
        double[] noise = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            Account account = accounts.get(i);
            double base = Math.max(1, account.before());
            shares[i] = account.residual() / base;
            noise[i] = (account.b() + account.d() + 1) / (base * base);
        }
        double[] distances = Outliers.distances(shares, noise);
        for (int i = 0; i < shares.length; i++) {
            Account account = accounts.get(i);
            Map<String, Double> numbers = new LinkedHashMap<>();
            numbers.put("residual", account.residual());
            numbers.put("percent", 100 * shares[i]);
            boolean fails = hasMigration() && Math.abs(account.residual()) > SLACK;
            report(
                    fails ? Severity.ERROR : Severity.NOTE,
                    fails ? "BALANCE_FAILS" : "BALANCE_RESIDUAL",
                    account,
                    numbers);
            if (Math.abs(distances[i]) > limit) {
                Map<String, Double> more = new LinkedHashMap<>(numbers);
                more.put("distance", distances[i]);
                report(Severity.WARNING, "BALANCE_OUTLIER", account, more);
            }
        }
    }

    private void birthRate(Account account, int cells) {
        double personYears = (account.before() + account.after()) / 2 * account.years();
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("births", account.b());
        if (personYears == 0) {
            if (account.b() + account.d() > 0) {
                numbers.put("deaths", account.d());
                report(Severity.ERROR, "EVENTS_WITHOUT_PEOPLE", account, numbers);
            }
            return;
        }
        Estimate rate = RateInterval.EXACT
                .of(account.b(), personYears, 1 - SingleTable.CHANCE / cells)
                .times(PER_THOUSAND);
        if (rate.lower() > MOST_BIRTH_RATE || rate.upper() < LEAST_BIRTH_RATE) {
            numbers.put("rate", rate.value());
            report(Severity.WARNING, "BIRTH_RATE", account, numbers);
        }
    }

    private void report(Severity severity, String code, Account account, Map<String, Double> numbers) {
        findings.add(new Finding(severity, code, "population", account.labels(), numbers, List.of()));
    }
}
