namespace GdrCode.Cluster;

/// <summary>Where an output lies.</summary>
/// <param name="Kind">records, quarantine or attributes.</param>
/// <param name="Path">The file.</param>
/// <param name="Name">How a manifest names it.</param>
internal sealed record OutputPlace(string Kind, string Path, string Name);
