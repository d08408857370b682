using System.Globalization;
using ReproSuite.Core.Identity;
using ReproSuite.Data;
using ReproSuite.Execution;
using ReproSuite.Store;
using ReproSuite.Suites;
using ReproSuite.Synthetic;

// FOLDER SUITES RATE: writes FOLDER/suites/*.repro.yaml, each of 5,000 trials, and FOLDER/.repro with a made-up record of every one.
// Two folders with other learning rates have no trial in common, as before and after a change of every variant.
if (args is not [var folder, var count, var rate] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var suites))
{
    Console.Error.WriteLine("usage: FOLDER SUITES LEARNING-RATE");
    return 2;
}

var store = new FileStore(Path.Combine(folder, ".repro"), Console.Error.WriteLine);
var data = new DataSource(new DataLibrary(DataFolders.Of(null, Environment.GetEnvironmentVariable), Console.Error.WriteLine));
Directory.CreateDirectory(Path.Combine(folder, "suites"));
for (var number = 1; number <= suites; number++)
{
    var path = Path.Combine(folder, "suites", string.Create(CultureInfo.InvariantCulture, $"synthetic-{number:00}.repro.yaml"));
    File.WriteAllText(path, MadeUp.Suite(number, rate));
    var plan = Planner.Plan(SuiteCatalog.Resolve(path)[0].Read().Resolve(), data, store, new EngineId("exact", 1));
    Parallel.ForEach(plan.Trials, trial => store.Save(MadeUp.Record(plan.Engine, trial)));
    Console.WriteLine($"{path}: {plan.Trials.Count} records");
}
return 0;
