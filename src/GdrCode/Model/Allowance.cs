namespace GdrCode.Model;

/// <summary>Why a sensitive value is let stand.</summary>
public enum Allowance
{
    /// <summary>A comment in the source says so.</summary>
    Comment,

    /// <summary>The list of allowed values names it.</summary>
    Value,

    /// <summary>The baseline knows it.</summary>
    Baseline,
}

/// <summary>Allowances as they stand in verdicts.</summary>
public static class Allowances
{
    /// <summary>The verdict's reason.</summary>
    public static string Reason(this Allowance allowance) => allowance switch
    {
        Allowance.Comment => "allowed by a comment",
        Allowance.Value => "allowed value",
        Allowance.Baseline => "in the baseline",
        _ => throw new ArgumentOutOfRangeException(nameof(allowance)),
    };

    /// <summary>The allowance that a verdict's reason tells of, or null.</summary>
    public static Allowance? Of(Verdict verdict) =>
        verdict.Label != Label.Neutral ? null : Enum.GetValues<Allowance>().Cast<Allowance?>().FirstOrDefault(a => a!.Value.Reason() == verdict.Reason);
}
