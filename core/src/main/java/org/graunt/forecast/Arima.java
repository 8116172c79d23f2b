package org.graunt.forecast;

final class Arima {
    enum Constant { DEFAULT, WITH, WITHOUT }
}
