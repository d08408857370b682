using ReproSuite.Core.Specs;
using ReproSuite.Training.Schedules;
using ReproSuite.Training.Tests.Vectors;

namespace ReproSuite.Training.Tests.Schedules;

public class ScheduleTests
{
    private const double Base = 0.1;
    private static readonly TrainingClock Time = new(StepsPerEpoch: 10, Steps: 120);

    private static readonly Dictionary<string, ScheduleSpec> Specs = new()
    {
        ["keras exponential"] = new Exponential(0.5, Epochs(3)),
        ["keras exponential staircase"] = new Exponential(0.9, Steps(7), Staircase: true),
        ["torch exponential"] = new Exponential(0.96, Steps(1)),
        ["torch piecewise"] = new Piecewise([Epochs(4), Steps(75)], [0.05, 0.025]),
        ["torch step"] = new StepDecay(Steps(25), 0.3),
        ["keras inverse-time"] = new InverseTime(0.5, Epochs(1)),
        ["keras inverse-time staircase"] = new InverseTime(0.5, Epochs(1), Staircase: true),
        ["keras polynomial"] = new Polynomial(),
        ["keras polynomial square"] = new Polynomial(Epochs(10), 0.01, 2),
        ["keras polynomial root"] = new Polynomial(Steps(100), 0, 0.5),
        ["keras cosine"] = new Cosine(),
        ["keras cosine short"] = new Cosine(Epochs(5), 0.1),
        ["torch cosine"] = new Cosine(),
        ["torch warm-restarts"] = new WarmRestarts(Steps(15)),
        ["torch warm-restarts equal"] = new WarmRestarts(Epochs(2), 1),
        ["keras warm-restarts"] = new WarmRestarts(Steps(10), 3, 0.7, 0.05),
        ["torch cyclic"] = new Cyclic(0.5, Steps(20)),
        ["torch cyclic triangular2"] = new Cyclic(0.5, Steps(15), "triangular2"),
        ["torch one-cycle"] = new OneCycle(2.5),
        ["torch one-cycle late"] = new OneCycle(0.4, 0.75, 10),
        ["torch warm-up"] = new WarmUp(Epochs(3), 0.02),
        ["keras warm-up cosine"] = new WarmUp(Epochs(2), Then: new Cosine()),
        ["torch warm-up one-cycle"] = new WarmUp(Steps(20), 0.01, new OneCycle(0.4, 0.3, 10)),
    };

    public static TheoryData<string> Names => [.. Specs.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Every_steps_rate_is_that_of_PyTorch_or_Keras(string name)
    {
        var known = KnownAnswers.Read("schedules.json").GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);
        var rates = known.GetProperty("rates").Numbers();
        var schedule = Schedule.Start(Specs[name], Base, Time);
        Assert.Equal(Time.Steps, rates.Length);
        for (var step = 0; step < rates.Length; step++)
        {
            var rate = schedule.At(step);
            Assert.True(Math.Abs(rate - rates[step]) <= 1e-12 * rates[step] + 1e-17, $"step {step}: {rates[step]} and {rate}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_rate_depends_on_the_number_of_all_steps_where_the_spec_says_so_and_nowhere_else(string name)
    {
        var (whole, shorter) = (Schedule.Start(Specs[name], Base, Time), Schedule.Start(Specs[name], Base, Time with { Steps = 90 }));
        Assert.Equal(Specs[name].SpansTraining, Enumerable.Range(0, 90).Any(step => whole.At(step) != shorter.At(step)));
    }

    [Fact]
    public void A_schedule_remembers_nothing()
    {
        foreach (var spec in Specs.Values)
        {
            var schedule = Schedule.Start(spec, Base, Time);
            var forward = Enumerable.Range(0, 120).Select(step => schedule.At(step)).ToList();
            Assert.Equal(forward, Enumerable.Range(0, 120).Reverse().Select(step => schedule.At(step)).Reverse());
        }
    }

    [Fact]
    public void A_piecewise_rate_changes_with_the_boundarys_own_step()
    {
        var schedule = Schedule.Start(new Piecewise([Epochs(1)], [0.01]), Base, Time);
        Assert.Equal((0.1, 0.01, 0.01), (schedule.At(9), schedule.At(10), schedule.At(119)));
    }

    [Fact]
    public void A_short_training_has_a_one_cycle_too()
    {
        Assert.Equal(0.5, Schedule.Start(new OneCycle(0.5), Base, new TrainingClock(1, 1)).At(0));
        var two = Schedule.Start(new OneCycle(0.5, EndDivisor: 10), Base, new TrainingClock(1, 2));
        Assert.Equal((0.5, 0.01), (two.At(0), two.At(1)));
    }

    [Fact]
    public void An_epochs_steps_count_the_last_and_smaller_batch()
    {
        Assert.Equal(new TrainingClock(6, 18), TrainingClock.Of(new TrainingSpec(3, 7), 40));
        Assert.Equal(new TrainingClock(5, 5), TrainingClock.Of(new TrainingSpec(1, 8), 40));
        Assert.Equal(new TrainingClock(1, 2), TrainingClock.Of(new TrainingSpec(2, 64), 40));
    }

    [Fact]
    public void An_epochs_record_has_the_rate_of_its_last_step()
    {
        var trial = Example.Trial(epochs: 3, batch: 7, optimizer: new Sgd(Base));
        var outcome = Example.Train(trial with { Training = trial.Training with { Schedule = new Exponential(0.5, Steps(1)) } });
        Assert.Equal([Base / 32, Base / 2048, Base / 131072], outcome.Epochs.Select(epoch => epoch.LearningRate), (x, y) => Math.Abs(x - y) < 1e-14);
    }

    [Fact]
    public void A_schedule_that_stays_at_the_base_changes_no_bit()
    {
        var trial = Example.Trial(optimizer: new Adam(0.01));
        var flat = trial with { Training = trial.Training with { Schedule = new StepDecay(Steps(5), 1) } };
        Assert.Equal(Example.Train(trial), Example.Train(flat));
    }

    private static TrainingLength Epochs(int count) => new(count, TrainingUnit.Epochs);

    private static TrainingLength Steps(int count) => new(count, TrainingUnit.Steps);
}
