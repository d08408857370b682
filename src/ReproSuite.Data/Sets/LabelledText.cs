namespace ReproSuite.Data.Sets;

/// <summary>A stored text.</summary>
/// <param name="Label">Its class.</param>
/// <param name="Text">UTF-8.</param>
internal readonly record struct LabelledText(int Label, byte[] Text);
