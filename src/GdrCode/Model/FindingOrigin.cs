namespace GdrCode.Model;

/// <summary>Who made a finding.</summary>
public enum FindingOrigin
{
    /// <summary>A rule saw the value.</summary>
    Rule,

    /// <summary>The embedded judge's model proposed it.</summary>
    Model,

    /// <summary>The value was judged elsewhere in the repository and found again here.</summary>
    Repository,
}
