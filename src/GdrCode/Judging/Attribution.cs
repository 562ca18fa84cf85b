namespace GdrCode.Judging;

/// <summary>What becomes of the copyright holder's name and address in licence headers.</summary>
public enum Attribution
{
    /// <summary>They stay, labelled neutral: licences require the notice. The default.</summary>
    Keep,

    /// <summary>They are replaced like any other.</summary>
    Replace,
}
