using System.Diagnostics;
using System.Globalization;
using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Stacks;
using ReproSuite.TorchSharp;

// DEVICE SUITE/VARIANT ROWS THREADS COUNT…: one trial of a variant, alone and as one of so many in a stack.
if (args is not [var device, var variant, var rowsText, var threadsText, .. var countTexts] || countTexts.Length == 0)
{
    Console.Error.WriteLine("usage: DEVICE SUITE/VARIANT ROWS THREADS COUNT…, such as: cuda optimizers/sgd 16000 8 15 60 240");
    return 2;
}

var (rows, threads) = (int.Parse(rowsText, CultureInfo.InvariantCulture), int.Parse(threadsText, CultureInfo.InvariantCulture));
var engine = (IStackingEngine)new TorchSharpPlugin().Open(device);
var trials = new SuiteTrials(variant, rows);
var steps = trials.Steps;
Cost Measure(Action work)
{
    var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
    work();
    return new Cost(Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
}

void Alone(TrialSpec spec) => engine.Train(spec, trials.Data, _ => { }, CancellationToken.None, threads);
void Stack(int count)
{
    var faults = new List<Exception>();
    engine.Train([.. Enumerable.Range(1, count).Select(seed => new StackedTrial(trials.Spec(seed), trials.Data, _ => { }, _ => { }, faults.Add))], CancellationToken.None, threads);
    if (faults.Count > 0) throw new InvalidOperationException("A trial failed.", faults[0]);
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine.Facts!.Device}, {string.Join(", ", engine.Facts.Libraries)}, {threads} threads; {variant}, {rows} training rows, {steps} steps, one epoch, judged on {trials.JudgedRows} rows twice"));
Alone(trials.Spec(1)); // Warms up.
Stack(2);
var one = Enumerable.Range(1, 5).Select(seed => Measure(() => Alone(trials.Spec(seed)))).OrderBy(cost => cost.Seconds).ElementAt(2);
Console.WriteLine("trials   seconds   of one trial   µs/step   µs/step of a trial   trials/s   times one by one   processor ms/step of a trial");
Write(1, one);
foreach (var count in countTexts.Select(text => int.Parse(text, CultureInfo.InvariantCulture))) Write(count, Measure(() => Stack(count)));
return 0;

void Write(int count, Cost cost)
{
    var (seconds, micro) = (cost.Seconds, 1e6 * cost.Seconds / steps);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{count,6} {seconds,9:F2} {seconds / one.Seconds,14:F2} {micro,9:F0} {micro / count,20:F1} {count / seconds,10:F2} {one.Seconds * count / seconds,18:F2} {1e3 * cost.Processor / steps / count,30:F3}"));
}
