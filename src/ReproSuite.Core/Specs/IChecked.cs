namespace ReproSuite.Core.Specs;

/// <summary>A spec with rules that reach over several of its fields.</summary>
public interface IChecked
{
    /// <summary>Every broken rule: the key of the field it is best shown at (empty for the spec as a whole) and the message.</summary>
    IEnumerable<(string Key, string Message)> Check();
}
