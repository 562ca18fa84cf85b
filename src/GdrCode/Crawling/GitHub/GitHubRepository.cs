namespace GdrCode.Crawling;

/// <summary>A repository as GitHub lists it. All of it was written by the server and is not to be trusted.</summary>
/// <param name="FullName">Owner and name, with <c>/</c>.</param>
/// <param name="CloneUrl">Where git reads it.</param>
/// <param name="DefaultBranch">The branch that its HEAD names.</param>
/// <param name="Size">Its size on GitHub's disks, in KiB.</param>
/// <param name="Language">The language that most of it is written in, in GitHub's spelling; null where GitHub sees none.</param>
/// <param name="StargazersCount">How many have starred it.</param>
/// <param name="ForksCount">How many forks it has.</param>
/// <param name="Fork">Whether it is itself a fork.</param>
/// <param name="Archived">Whether it is read-only by now.</param>
/// <param name="PushedAt">When it was last pushed to.</param>
/// <param name="License">Its licence; null where GitHub sees none.</param>
public sealed record GitHubRepository(
    string? FullName, Uri? CloneUrl, string? DefaultBranch, long Size, string? Language, int StargazersCount, int ForksCount, bool Fork, bool Archived, DateTimeOffset? PushedAt, GitHubLicense? License);

/// <summary>A licence as GitHub names it.</summary>
/// <param name="SpdxId">Its SPDX identifier; <c>NOASSERTION</c> where GitHub can't tell which it is.</param>
public sealed record GitHubLicense(string? SpdxId);
