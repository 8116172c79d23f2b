package org.graunt.mortality;

import java.util.ArrayList;
import java.util.List;
import org.graunt.table.AgeGroups;

/** The columns of a life table, by position of the group; radix 1. Arrays handed in are kept. */
final class Columns {

    final double[] m;
    final double[] a;
    final double[] q;
    final double[] l;
    final double[] d;
    final double[] years;
    final double[] yearsAbove;
    final double[] e;
    final List<Integer> capped;

    private Columns(double[] m, double[] a) {
        int size = m.length;
        this.m = m;
        this.a = a;
        q = new double[size];
        l = new double[size];
        d = new double[size];
        years = new double[size];
        yearsAbove = new double[size];
        e = new double[size];
        capped = new ArrayList<>();
        l[0] = 1;
    }

    /** From rates and years lived by the dying, of which those of the open group say how the table is closed. */
    static Columns ofRates(AgeGroups ages, double[] rates, double[] separation) {
        Columns columns = new Columns(rates, separation);
        int open = rates.length - 1;
        rates[open] = 1 / separation[open];
        for (int i = 0; i < open; i++) {
            int n = ages.width(i);
            double risk = n * rates[i] / (1 + (n - separation[i]) * rates[i]);
            if (risk > 1) {
                columns.capped.add(ages.lower(i));
            }
            columns.q[i] = Math.min(risk, 1);
            columns.d[i] = columns.l[i] * columns.q[i];
            columns.l[i + 1] = columns.l[i] - columns.d[i];
        }
        return columns.close(ages);
    }

    /** From survivors to the start of each group, radix 1, and the same years. */
    static Columns ofSurvivors(AgeGroups ages, double[] survivors, double[] separation) {
        Columns columns = new Columns(rates(ages, survivors, separation), separation);
        System.arraycopy(survivors, 0, columns.l, 0, survivors.length);
        for (int i = 0; i < survivors.length - 1; i++) {
            columns.d[i] = survivors[i] - survivors[i + 1];
            columns.q[i] = columns.d[i] / survivors[i];
        }
        return columns.close(ages);
    }

    /** The rates {@code d / L} that belong to survivors and years lived by the dying. */
    static double[] rates(AgeGroups ages, double[] survivors, double[] separation) {
        double[] rates = new double[survivors.length];
        int open = rates.length - 1;
        for (int i = 0; i < open; i++) {
            double deaths = survivors[i] - survivors[i + 1];
            rates[i] = deaths / (ages.width(i) * survivors[i + 1] + separation[i] * deaths);
        }
        rates[open] = 1 / separation[open];
        return rates;
    }

    private Columns close(AgeGroups ages) {
        int open = m.length - 1;
        for (int i = 0; i < open; i++) {
            years[i] = ages.width(i) * l[i + 1] + a[i] * d[i];
        }
        q[open] = 1;
        d[open] = l[open];
        years[open] = l[open] / m[open];
        double sum = 0;
        for (int i = open; i >= 0; i--) {
            sum += years[i];
            yearsAbove[i] = sum;
            e[i] = sum / l[i];
        }
        return this;
    }
}
