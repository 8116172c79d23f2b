/*
 * The cohort-component step as a plain loop over fixed sizes: the yardstick for org.graunt.projection.
 *
 * 2,850 counties x 50 years x 2 sexes x 101 ages, survival by year, fertility and net migration by county, migrants at the
 * end. Built with: gcc -O3 -march=native -o projection projection.c
 *
 * Usage: projection last|store REPETITIONS
 *   last   keeps the last year only
 *   store  writes the population and the births by age of the mother of every year
 * Prints the median processor time of a repetition in nanoseconds and the sum of all births.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { AREAS = 2850, YEARS = 50, AGES = 101, FIRST = 15, LAST = 49, MOTHERS = LAST - FIRST + 1 };

static double survival[YEARS][2][AGES];
static double fertility[AREAS][AGES];
static double base[AREAS][2][AGES];
static double migrants[AREAS][2][AGES];

static void fill(void) {
    for (int t = 0; t < YEARS; t++) {
        for (int s = 0; s < 2; s++) {
            for (int x = 0; x < AGES; x++) {
                survival[t][s][x] = 0.9995 - 0.00003 * x - 0.0001 * s + 0.000001 * t;
            }
        }
    }
    for (int a = 0; a < AREAS; a++) {
        for (int x = FIRST; x <= LAST; x++) {
            fertility[a][x] = 0.00015 * (x - 14) * (50 - x) * (1 + 0.001 * (a % 100));
        }
        for (int s = 0; s < 2; s++) {
            for (int x = 0; x < AGES; x++) {
                base[a][s][x] = 1000 + (7 * a + 13 * x + 3 * s) % 101;
                migrants[a][s][x] = 0.5 * ((5 * a + 3 * x + s) % 7 - 3);
            }
        }
    }
}

static double project(double *populations, double *births) {
    double total = 0;
    for (int a = 0; a < AREAS; a++) {
        double buffers[2][2][AGES];
        double born[AGES];
        memcpy(buffers[0], base[a], sizeof buffers[0]);
        if (populations) {
            memcpy(populations + (size_t) a * (YEARS + 1) * 2 * AGES, base[a], sizeof buffers[0]);
        }
        for (int t = 0; t < YEARS; t++) {
            double(*start)[AGES] = buffers[t & 1];
            double(*end)[AGES] = buffers[1 - (t & 1)];
            for (int s = 0; s < 2; s++) {
                for (int x = 1; x < AGES - 1; x++) {
                    end[s][x] = start[s][x - 1] * survival[t][s][x];
                }
                end[s][AGES - 1] = (start[s][AGES - 2] + start[s][AGES - 1]) * survival[t][s][AGES - 1];
            }
            double sum = 0;
            for (int x = FIRST; x <= LAST; x++) {
                born[x] = fertility[a][x] * (start[0][x] + end[0][x]) / 2;
                sum += born[x];
            }
            double girls = sum / 2.06;
            end[0][0] = girls * survival[t][0][0];
            end[1][0] = (sum - girls) * survival[t][1][0];
            for (int s = 0; s < 2; s++) {
                for (int x = 0; x < AGES; x++) {
                    end[s][x] += migrants[a][s][x];
                }
            }
            if (populations) {
                memcpy(populations + ((size_t) a * (YEARS + 1) + t + 1) * 2 * AGES, end, sizeof buffers[0]);
                memcpy(births + ((size_t) a * YEARS + t) * MOTHERS, born + FIRST, sizeof(double) * MOTHERS);
            }
            total += sum;
        }
    }
    return total;
}

static double cpu_time(void) {
    struct timespec time;
    /* the time this thread had, so that what else the machine does matters less */
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

static int ascending(const void *left, const void *right) {
    double difference = *(const double *) left - *(const double *) right;
    return (difference > 0) - (difference < 0);
}

int main(int count, char **arguments) {
    if (count != 3 || atoi(arguments[2]) < 1) {
        fprintf(stderr, "usage: projection last|store REPETITIONS\n");
        return 2;
    }
    int store = strcmp(arguments[1], "store") == 0;
    int repetitions = atoi(arguments[2]);
    double *populations = NULL;
    double *births = NULL;
    if (store) {
        /* written once before, so that the clock does not count the first touch of the pages */
        populations = calloc((size_t) AREAS * (YEARS + 1) * 2 * AGES, sizeof(double));
        births = calloc((size_t) AREAS * YEARS * MOTHERS, sizeof(double));
        if (!populations || !births) {
            return 1;
        }
    }
    double *times = malloc(sizeof(double) * repetitions);
    double total = 0;
    fill();
    project(populations, births);
    for (int i = 0; i < repetitions; i++) {
        double start = cpu_time();
        total = project(populations, births);
        times[i] = cpu_time() - start;
    }
    qsort(times, repetitions, sizeof(double), ascending);
    printf("%.0f %.17g\n", times[repetitions / 2], total);
    return 0;
}
