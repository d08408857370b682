namespace ReproSuite.Numerics;

/// <summary>Told when some rows of a product are final, by the thread that computed them.</summary>
public interface IFinishedRows
{
    /// <summary>These rows will not change any more. Called once for every row, by several threads where a team computes.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="rows">The rows themselves; theirs is the place they have in the product, or one that the next rows will take.</param>
    void Finish(int first, Matrix rows);
}
