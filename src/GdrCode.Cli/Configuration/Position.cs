using YamlDotNet.Core;

namespace GdrCode.Cli.Configuration;

/// <summary>A place in a configuration file: line and column, from 1.</summary>
internal readonly record struct Position(long Line, long Column)
{
    public static Position Of(Mark mark) => new(mark.Line, mark.Column);

    public override string ToString() => $"{Line}:{Column}";
}
