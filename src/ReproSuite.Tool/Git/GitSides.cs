using ReproSuite.Core.Faults;

namespace ReproSuite.Tool.Git;

/// <summary>A commit that stands for one side of a comparison.</summary>
/// <param name="Commit">In full.</param>
/// <param name="Label">For people: <c>main@4f2c1d9 (merge-base)</c>.</param>
internal sealed record GitSide(string Commit, string Label);

/// <summary>Finds the commits that two sides stand for.</summary>
/// <remarks>
/// The base is where the head's history left that of the revision asked for, so that what happened there since is not taken for the head's doing;
/// unless the very revision is asked for. The main branch is the one that a pull request's CI names (GITHUB_BASE_REF), else the remote's own, else main or master.
/// </remarks>
internal static class GitSides
{
    /// <summary>The commit of a head.</summary>
    public static GitSide? Head(GitRepository git, string revision) =>
        git.Commit(revision) is { } commit ? new GitSide(commit, Label(git, revision, commit)) : null;

    /// <summary>The commit of a base; null when the revision names none.</summary>
    /// <exception cref="InvalidInputException">RPR0704 or RPR0705: it has no commit in common with the head.</exception>
    public static GitSide? Base(GitRepository git, string revision, string headCommit, bool exact)
    {
        if (git.Commit(revision) is not { } commit) return null;
        if (exact) return new GitSide(commit, Label(git, revision, commit));
        if (git.MergeBase(commit, headCommit) is not { } common) throw NothingInCommon(git, revision);
        return new GitSide(common, Label(git, revision, common) + (common == commit ? "" : " (merge-base)"));
    }

    /// <summary>The name of the main branch.</summary>
    /// <exception cref="InvalidInputException">RPR0703: none of the usual names is a branch here.</exception>
    public static string MainBranch(GitRepository git, Surroundings world)
    {
        string?[] candidates =
        [
            .. world.Variable("GITHUB_BASE_REF") is { Length: > 0 } target ? [$"origin/{target}", target] : Array.Empty<string>(),
            git.Branch("refs/remotes/origin/HEAD"), "origin/main", "origin/master", "main", "master",
        ];
        string[] names = [.. candidates.OfType<string>().Distinct()];
        return names.FirstOrDefault(name => git.Commit(name) is not null)
            ?? throw new InvalidInputException("RPR0703", $"no main branch to compare with: none of {string.Join(", ", names)} is here. Name a base, such as HEAD~1, or fetch the branch.");
    }

    /// <summary><c>main@4f2c1d9</c>; of a revision that is the commit itself, the commit alone.</summary>
    private static string Label(GitRepository git, string revision, string commit) =>
        commit.StartsWith(revision, StringComparison.Ordinal) ? git.Short(commit) : $"{revision}@{git.Short(commit)}";

    private static InvalidInputException NothingInCommon(GitRepository git, string revision) => git.IsShallow
        ? new InvalidInputException("RPR0704", $"{revision} and the head have no commit in common in this shallow clone. Fetch more history (git fetch --unshallow; in GitHub Actions fetch-depth: 0), or compare with the revision itself (--exact-base).")
        : new InvalidInputException("RPR0705", $"{revision} and the head have no commit in common. Compare with the revision itself (--exact-base).");
}
