namespace GdrCode.Cli.Configuration;

/// <summary>One entry of a configuration file.</summary>
/// <param name="Section">The command that it is for; null where it is for all that have it.</param>
/// <param name="Name">The option that it sets, without dashes.</param>
/// <param name="Value">The value as it is written.</param>
/// <param name="Position">Where the name stands.</param>
/// <param name="ValuePosition">Where the value stands.</param>
internal sealed record Setting(string? Section, string Name, string Value, Position Position, Position ValuePosition);
