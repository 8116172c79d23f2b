package org.graunt.forecast;

/**
 * Between the coefficients of an autoregression {@code x_t = c_1 x_(t-1) + ... + c_n x_(t-n) + e_t} and its partial
 * autocorrelations: the process is stationary exactly when all of these lie strictly between -1 and 1 (Barndorff-Nielsen
 * and Schou, 1973, <em>On the parametrization of autoregressive models by partial autocorrelations</em>).
 */
final class PartialAutocorrelations {

    private PartialAutocorrelations() {}

    /** The Durbin-Levinson recursion, in place: partial autocorrelations in, coefficients out. */
    static void toCoefficients(double[] values, int n) {
        for (int k = 1; k < n; k++) {
            double last = values[k];
            for (int i = 0, j = k - 1; i <= j; i++, j--) {
                double head = values[i];
                double tail = values[j];
                values[i] = head - last * tail;
                values[j] = tail - last * head;
            }
        }
    }

    /**
     * The recursion backwards, in place: coefficients in, partial autocorrelations out.
     *
     * @return whether the process is stationary; if not, the array holds nothing of use
     */
    static boolean fromCoefficients(double[] values, int n) {
        for (int k = n - 1; k >= 0; k--) {
            double last = values[k];
            double scale = (1 - last) * (1 + last);
            if (!(scale > 0)) {
                return false;
            }
            for (int i = 0, j = k - 1; i <= j; i++, j--) {
                double head = values[i];
                double tail = values[j];
                values[i] = (head + last * tail) / scale;
                values[j] = (tail + last * head) / scale;
            }
        }
        return true;
    }
}
