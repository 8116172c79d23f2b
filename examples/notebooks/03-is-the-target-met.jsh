// Is the target met? From the counts of a county work report to an interval, a gap in points, a probability, and the sentence that
// reads them. Run from the top folder of the project:
//   mvn -q -ntp -pl examples -am compile exec:java -Dexec.mainClass=org.graunt.examples.NotebookRunner -Dexec.args=examples/notebooks/03-is-the-target-met.jsh

import org.graunt.compare.*;
import org.graunt.estimate.*;
import org.graunt.indicator.*;
import org.graunt.quality.*;
import static org.graunt.table.Axes.*;

Path data = Path.of(System.getProperty("graunt.examples.data", "examples/data"));
CohortData county = CohortData.read(data.resolve("county-report/county"));

// 3,190 of 3,356 couples had the check-up.
Indicator checkup = Indicator.proportion("premarital-checkup", Measure.of("checkups"), Measure.of("couples")).named("premarital check-up", "婚前检查率").directed(Direction.HIGHER);
EstimateTable share = county.compute(checkup).by(AREA, PERIOD);
System.out.println(share.get("the county", 2011));

// Against the county's target of 85 %: far ahead, and no chance about it.
TargetResult easy = Target.of(checkup, 85).assess(share.get("the county", 2011));
System.out.println(easy.sentence(Locale.ENGLISH));

// Against 95 %: met by the arithmetic, a coin's toss for the process behind it. Both are said, neither replaces the other.
TargetResult tight = Target.of(checkup, 95).assess(share.get("the county", 2011));
System.out.println(tight.sentence(Locale.ENGLISH));
System.out.println(tight.sentence(Locale.SIMPLIFIED_CHINESE));

// A ceiling: fewer is better. Abortions to births, at most 0.3.
EstimateTable ratio = county.compute(Indicators.ABORTION_TO_BIRTH_RATIO).by(AREA, PERIOD);
System.out.println(Target.of(Indicators.ABORTION_TO_BIRTH_RATIO, 0.3).assess(ratio.get("the county", 2011)).sentence(Locale.ENGLISH));

// Before believing a printed figure, hold it against its own counts.
System.out.println(PublishedFigure.percent("95.05").of(3_190, 3_356).ahead("10.05").audit().sentence(Locale.ENGLISH));
System.out.println(PublishedFigure.percent("99.15").of(42_376, 43_115).ahead("4.15").audit().sentence(Locale.ENGLISH));

// What the number rests on, in words from which it can be computed again.
System.out.println(share.explain(Locale.ENGLISH, "the county", 2011));

/exit
