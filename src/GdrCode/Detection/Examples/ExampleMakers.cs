using System.Diagnostics.CodeAnalysis;

namespace GdrCode.Detection.Examples;

/// <summary>Values that no pattern makes, because they carry a checksum: <c>name(argument)</c>.</summary>
internal static class ExampleMakers
{
    private static readonly Dictionary<string, Func<string, string>> All = new(StringComparer.Ordinal)
    {
        ["github"] = CredentialExamples.GitHub,
        ["jwt"] = CredentialExamples.Jwt,
        ["base64"] = CredentialExamples.Base64,
    };

    public static bool TryMake(string text, [NotNullWhen(true)] out string? made)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var known = open > 0 && text.EndsWith(')') && All.TryGetValue(text[..open], out var make);
        made = known ? All[text[..open]](text[(open + 1)..^1]) : null;
        return known;
    }
}
