namespace GdrCode.Rewriting.Encoders;

/// <summary>YAML plain scalars: the whole scalar must stay a plain scalar of its type.</summary>
internal sealed class YamlPlainEncoder : ITextEncoder
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`=<";

    // Flow collections forbid some of these; whether the scalar stands in one is not known here.
    private static readonly string[] Signs = [": ", " #", ",", "[", "]", "{", "}"];

    public string? Encode(string value, in EncodingSite site)
    {
        if (Characters.AreUnsafe(value) || value.Contains('\t', StringComparison.Ordinal))
        {
            return null;
        }

        var now = site.With(value);
        var then = site.Text.Substring(site.Whole.Start, site.Whole.Length);
        return IsPlain(now, then) && YamlTypes.Of(now) == YamlTypes.Of(then) ? value : null;
    }

    private static bool IsPlain(string now, string then) =>
        now.Length > 0
        && now[0] != ' ' && now[^1] != ' ' && now[^1] != ':'
        && !(Indicators.Contains(now[0], StringComparison.Ordinal) && (then.Length == 0 || then[0] != now[0] || (now.Length > 1 && now[1] == ' ')))
        && !Array.Exists(Signs, s => now.Contains(s, StringComparison.Ordinal) && !then.Contains(s, StringComparison.Ordinal))
        && !now.StartsWith("---", StringComparison.Ordinal) && !now.StartsWith("...", StringComparison.Ordinal);
}

/// <summary>Text of a line of a block scalar: indentation must not change.</summary>
internal sealed class YamlBlockEncoder : ITextEncoder
{
    public string? Encode(string value, in EncodingSite site) =>
        Characters.AreUnsafe(value) || (site.Before.IsEmpty && (value.Length == 0 || value[0] is ' ' or '\t')) ? null : value;
}
