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

    /// <summary>A word with a digit or two that is no ordinary one.</summary>
    public const string Token = "model-token";

    /// <summary>The name of a host under a domain.</summary>
    public const string Host = "model-host";

    /// <summary>Six bytes: a hardware address, or not.</summary>
    public const string Address = "model-address";

    /// <summary>As many bytes as a key has.</summary>
    public const string Key = "model-key";

    /// <summary>The group of proposals as features see it.</summary>
    public const string Group = "model";

    /// <summary>Whether the model, not a rule, proposed a finding.</summary>
    public static bool IsProposal(Finding finding) => finding.Origin == FindingOrigin.Model;

    /// <summary>Whether the place of a proposal says its category: bytes can't be written as anything else.</summary>
    public static bool IsNamed(string proposal) => proposal is Host or Address or Key;

    /// <summary>Id of the category that a proposal has before the model names a better one.</summary>
    public static string CategoryOf(string proposal) => proposal switch
    {
        Name => "person-full-name",
        Word or Token => "username-handle",
        Host => "internal-hostname",
        Address => "mac-address",
        Key => "symmetric-key-seed-or-salt",
        _ => "personnel-customer-or-student-id",
    };
}
