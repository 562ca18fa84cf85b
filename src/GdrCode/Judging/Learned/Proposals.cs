using GdrCode.Model;

namespace GdrCode.Judging.Learned;

/// <summary>The findings that no rule makes but the model itself: by what they are and what they are taken for until the model names their category.</summary>
internal static class Proposals
{
    /// <summary>A whole short value.</summary>
    public const string Value = "model-value";

    /// <summary>A word with digits, or a number.</summary>
    public const string Number = "model-number";

    /// <summary>A run of capitalised words.</summary>
    public const string Name = "model-name";

    /// <summary>A word that is in no dictionary.</summary>
    public const string Word = "model-word";

    /// <summary>The group of proposals as features see it.</summary>
    public const string Group = "model";

    /// <summary>Whether the model, not a rule, proposed a finding.</summary>
    public static bool IsProposal(Finding finding) => finding.Origin == FindingOrigin.Model;

    /// <summary>Id of the category that a proposal has before the model names a better one.</summary>
    public static string CategoryOf(string proposal) => proposal switch
    {
        Name => "person-full-name",
        Word => "username-handle",
        _ => "personnel-customer-or-student-id",
    };
}
