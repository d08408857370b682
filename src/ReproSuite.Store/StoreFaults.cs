using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;

namespace ReproSuite.Store;

/// <summary>What the store has to say when the machine refuses something; one method per code.</summary>
internal static class StoreFaults
{
    /// <summary>Numbers that systems give to "no space left": ENOSPC, EDQUOT on Linux and macOS, EFBIG, ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL.</summary>
    private static readonly int[] Full = [28, 122, 69, 27, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    public static BrokenEnvironmentException CannotWrite(string path, Exception cause) => Full.Contains(cause.HResult)
        ? Broken("RPR0402", $"no space left to write {path}. Free some space and run again; every trial that finished before is kept.", cause)
        : Broken("RPR0401", $"cannot write {path}: {OneLine(cause)}. Make the folder writable or choose another store with --store.", cause);

    public static BrokenEnvironmentException CannotRead(string path, Exception cause) =>
        Broken("RPR0403", $"cannot read {path}: {OneLine(cause)}. Make it readable or choose another store with --store.", cause);

    public static BrokenEnvironmentException Conflict(TrialKey key, string stored, string offered, string evidence) => Broken(
        "RPR0404",
        $"two different results under trial key {key}: stored sha256 {stored}, now sha256 {offered}. The stored one is kept, the other is in {evidence}. "
        + "Equal keys must give equal bits: one of the two was made by a faulty machine or a changed engine; remove the wrong one and run again.");

    public static string Damaged(string path, string reason, string place) =>
        $"warning RPR0405: {path} is damaged: {reason}. {place}; what it held will be made again.";

    public static string Outdated(string path, string place) =>
        $"warning RPR0406: {path} was written by another version of this tool. {place}; its trial will be trained again, and so will those of all other records like it.";

    private static BrokenEnvironmentException Broken(string code, string message, Exception? cause = null) => new(new Fault(code, message), cause);

    /// <summary>The system's reason, without the path that it repeats.</summary>
    private static string OneLine(Exception cause) => cause.Message.Split(" : '")[0].ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
