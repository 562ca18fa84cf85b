namespace GdrCode.Crawling;

/// <summary>One repository of a crawl.</summary>
/// <param name="Name">Owner and name.</param>
/// <param name="Url">Where git reads it.</param>
/// <param name="Commit">The commit that is meant, 40 hexadecimal digits; null for the one that HEAD names when it is cloned.</param>
/// <param name="License">SPDX identifier of its licence; null where none is known.</param>
/// <param name="Size">Size on the server's disks in bytes; null where it is not known.</param>
/// <param name="Language">The language that most of it is written in; null where none is known.</param>
/// <param name="Stars">How many have starred it; null where it is not known.</param>
/// <param name="Fork">Whether it is a fork; null where it is not known.</param>
/// <param name="Archived">Whether it is archived; null where it is not known.</param>
/// <param name="Pushed">When it was last pushed to; null where it is not known.</param>
/// <param name="Path">The folder of its clone below the manifest's, with <c>/</c>; null where it is not cloned.</param>
public sealed record ManifestRow(
    string Name, Uri Url, string? Commit, string? License, long? Size, string? Language, int? Stars, bool? Fork, bool? Archived, DateTimeOffset? Pushed, string? Path);
