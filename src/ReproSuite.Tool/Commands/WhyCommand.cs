using System.CommandLine;
using ReproSuite.Core.Faults;
using ReproSuite.Execution;
using ReproSuite.Tool.Engines;

namespace ReproSuite.Tool.Commands;

/// <summary><c>why</c>: whether a trial is cached, and if not, which part of its key is new.</summary>
internal static class WhyCommand
{
    public static Command Create(Surroundings world)
    {
        var (suite, store, engine) = (new SuiteOptions(), new StoreOptions(), new EngineOptions());
        var name = new Argument<string>("TRIAL") { Description = "Such as dropout/fold=1/seed=2, as `plan` names it." };
        var command = new ToolCommand("why", "Tell why a trial would be trained: which part of its key is new.", "dotnet repro why quickstart overfit/fold=1/seed=2");
        suite.AddTo(command);
        command.Arguments.Add(name);
        store.AddTo(command);
        engine.AddTo(command);
        command.SetAction(parsed =>
        {
            var shop = store.Open(parsed, world, engine.Open(parsed, world));
            var status = shop.Plan(suite.ReadOne(parsed));
            var wanted = parsed.GetRequiredValue(name);
            var trial = status.Plan.Trials.FirstOrDefault(t => t.Name == wanted) ?? throw new InvalidInputException("RPR0508",
                $"no trial \"{wanted}\" in this suite. Trials are named like {status.Plan.Trials[0].Name}; `dotnet repro plan {suite.Name(parsed)}` lists them.");
            world.Out.WriteLine(WhyMissing.Explain(trial, status.Plan.Engine, shop.Store));
            return ExitCode.Ok;
        });
        return command;
    }
}
