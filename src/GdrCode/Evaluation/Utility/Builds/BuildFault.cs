using System.Globalization;
using System.Text.RegularExpressions;

namespace GdrCode.Evaluation.Utility.Builds;

/// <summary>The first error of a build's log.</summary>
/// <param name="Code"><c>CS1002</c>, for instance; empty where the log names none.</param>
/// <param name="Path">The file, relative to the tree; empty where none is named.</param>
/// <param name="Line">Counts from 1; 0 where none is named.</param>
internal sealed partial record BuildFault(string Code, string Path, int Line)
{
    /// <summary>Whether what is missing is not in the repository: packages, frameworks, the SDK.</summary>
    public bool IsOfRestore => Code.StartsWith("NU", StringComparison.Ordinal) || Code.StartsWith("NETSDK", StringComparison.Ordinal) || Code.StartsWith("MSB4", StringComparison.Ordinal) || Code.Length == 0;

    /// <summary>Reads a log; messages are left out, since they may quote values.</summary>
    public static BuildFault Of(string log, string tree)
    {
        var match = Error().Match(log);
        if (!match.Success)
        {
            return new BuildFault(string.Empty, string.Empty, 0);
        }

        var path = match.Groups["path"].Value.Trim();
        var inside = path.Length > 0 && System.IO.Path.IsPathRooted(path) ? System.IO.Path.GetRelativePath(tree, path).Replace(System.IO.Path.DirectorySeparatorChar, '/') : string.Empty;
        return new BuildFault(
            match.Groups["code"].Value,
            inside.StartsWith("..", StringComparison.Ordinal) ? string.Empty : inside,
            match.Groups["line"].Success ? int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture) : 0);
    }

    public override string ToString() => Code.Length == 0 ? "without an error code"
        : Path.Length == 0 ? Code
        : Line == 0 ? $"{Code} in {Path}"
        : $"{Code} at {Path}:{Line.ToString(CultureInfo.InvariantCulture)}";

    [GeneratedRegex(@"^(?<path>[^\n]*?)(?:\((?<line>\d+)(?:,\d+)*\))?\s*:\s+error\s+(?<code>[A-Z]+\d+)\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Error();
}
