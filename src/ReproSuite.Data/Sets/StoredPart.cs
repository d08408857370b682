namespace ReproSuite.Data.Sets;

/// <summary>The parts in which a data set is stored; the split divides the first into training and validation.</summary>
internal enum StoredPart
{
    Train,
    Test,
}
