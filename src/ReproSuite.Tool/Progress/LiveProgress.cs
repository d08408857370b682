using System.Collections.Concurrent;
using System.Globalization;
using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using Spectre.Console;

namespace ReproSuite.Tool.Progress;

/// <summary>A table that redraws itself on a terminal: per variant a bar, a loss sparkline and where it stands, and when the run will end.</summary>
internal sealed class LiveProgress(IAnsiConsole console, RunTally tally, int jobs) : IProgressDisplay
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(150);

    private readonly ConcurrentQueue<string> _notes = new();

    public void During(Action run)
    {
        var work = Task.Run(run);
        console.Live(Draw()).AutoClear(true).Start(context =>
        {
            while (!Task.WaitAll([work.ContinueWith(_ => { }, TaskScheduler.Default)], Refresh)) context.UpdateTarget(Draw());
        });
        foreach (var note in _notes) console.WriteLine(note);
        work.GetAwaiter().GetResult();
    }

    public void Started(Trial trial)
    {
    }

    public void Epoch(Trial trial, EpochRecord epoch) => tally.Epoch(trial, epoch);

    public void Finished(Trial trial, TrialRecord record, TimeSpan duration) => tally.Finished(trial, record);

    public void Behind(BehindProgress progress) => tally.Behind(progress);

    /// <summary>Stands above the table from then on, and stays when the table is gone.</summary>
    public void Note(string line) => _notes.Enqueue(line);

    private Rows Draw()
    {
        var (variants, elapsed, left) = tally.Snapshot();
        var table = new Grid();
        for (var column = 0; column < 5; column++) table.AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(0));
        foreach (var v in variants)
        {
            table.AddRow(
                new Markup(Markup.Escape(v.Name)),
                new Text(Bar(v.Done, v.Total, 9)),
                new Text(string.Create(CultureInfo.InvariantCulture, $"{v.Done}/{v.Total}{(v.Lost > 0 ? $" ({v.Lost} lost)" : "")}")),
                new Text(Sparkline.Of(v.Losses, 9), new Style(Color.Grey)),
                new Text(v.Now));
        }
        var ending = left is { } time ? $" · about {Duration.Text(time)} left" : "";
        var footer = string.Create(CultureInfo.InvariantCulture, $"  {Heading.Count(jobs, "job")} · {Duration.Text(elapsed)}{ending} · Ctrl-C keeps what is done");
        return new Rows([.. _notes.Select(note => new Text(note)), table, new Text(footer, new Style(Color.Grey))]);
    }

    private static string Bar(int done, int total, int width)
    {
        var filled = total == 0 ? width : done * width / total;
        return new string('■', filled) + new string('□', width - filled);
    }
}
