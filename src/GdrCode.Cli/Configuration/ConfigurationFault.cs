namespace GdrCode.Cli.Configuration;

/// <summary>What is wrong in a configuration file, and where.</summary>
internal sealed record ConfigurationFault(Position Position, string Message);
