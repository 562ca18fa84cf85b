using GdrCode.Model;

namespace GdrCode.Verification.Config;

/// <summary>Holds a rewritten YAML text against its original, event by event, and where a parser is blind line by line.</summary>
internal sealed class YamlVerifier : StructureVerifier
{
    protected override IEnumerable<Violation?> Check(Rewrite rewrite)
    {
        if (YamlShape.IsTooDeep(rewrite.Before) || YamlShape.IsTooDeep(rewrite.After))
        {
            yield return new Violation("not-verified", default, "The text is nested too deep to be parsed.");
        }

        yield return YamlShape.Agree(rewrite.Before, rewrite.After, YamlScalars.SameKind, out var isWellFormed)
            ? null
            : new Violation("form-changed", default, "A YAML reader sees other events, keys or types, or fails at another place.");
        yield return YamlLines.Fault(rewrite, isWellFormed);
    }
}
