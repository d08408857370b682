namespace ReproSuite.Stacks;

/// <summary>What some work took.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="Processor">Seconds of all threads, which a busy machine lengthens less.</param>
internal readonly record struct Cost(double Seconds, double Processor);
