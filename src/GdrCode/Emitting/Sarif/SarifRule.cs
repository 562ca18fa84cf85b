using System.Globalization;

using GdrCode.Model;

namespace GdrCode.Emitting.Sarif;

/// <summary>A category as a SARIF rule: severity, help and remedy belong to it, whichever rule of ours found the value.</summary>
/// <param name="Category">The category.</param>
/// <param name="Score">Mean belief of its rules that a match is sensitive, 0 to 1.</param>
internal sealed record SarifRule(Category Category, double Score)
{
    private const int MaxLength = 1024;

    public SarifDescriptor Describe()
    {
        var severity = Severities.Of(Category);
        return new SarifDescriptor(
            Category.Id,
            new SarifMessage(Short(Category.Description)),
            new SarifMessage(Short($"{Category.Description} It is not: {Category.IsNot}")),
            new SarifHelp(Help(code: ""), Help(code: "`")),
            new SarifConfiguration(Severities.Level(severity)),
            new SarifDescriptorProperties(["security", "privacy", Category.Group], Precision, severity.ToString("0.0", CultureInfo.InvariantCulture)));
    }

    private string Precision => Score switch
    {
        >= 0.9 => "very-high",
        >= 0.75 => "high",
        >= 0.5 => "medium",
        _ => "low",
    };

    private string Help(string code) => $"""
        {Category.Description}

        It is not: {Category.IsNot}

        What to do: take the value out of the code and, where it is a credential, revoke it; or replace it by a safe surrogate, which {code}gdr refine{code} does for a whole repository.

        Where the value may stand: put a comment with {code}gdr:allow{code} on its line or {code}gdr:allow-next-line{code} above it, name the value in the file of {code}--allow{code}, or take all that is there today into a baseline with {code}gdr baseline{code}.
        """;

    private static string Short(string text) => text.Length <= MaxLength ? text : text[..(MaxLength - 1)] + "…";
}
